/** Spans of time and sets of them. */
@NullMarked
package io.cadencia.domain.time;

import org.jspecify.annotations.NullMarked;
