/** What is answered at each path. */
@NullMarked
package io.cadencia.adapter.http.route;

import org.jspecify.annotations.NullMarked;
