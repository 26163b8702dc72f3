/** Answers that are given again while nothing has changed, and how they are sent. */
@NullMarked
package io.cadencia.adapter.http.cache;

import org.jspecify.annotations.NullMarked;
