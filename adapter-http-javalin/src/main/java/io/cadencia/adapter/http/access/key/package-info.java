/** Keys that programs were given. */
@NullMarked
package io.cadencia.adapter.http.access.key;

import org.jspecify.annotations.NullMarked;
