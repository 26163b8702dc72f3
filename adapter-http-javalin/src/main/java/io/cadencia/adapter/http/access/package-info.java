/** Who asks, and whether they may: in front of every route. */
@NullMarked
package io.cadencia.adapter.http.access;

import org.jspecify.annotations.NullMarked;
