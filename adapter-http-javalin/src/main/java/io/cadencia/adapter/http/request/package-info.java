/** Reads what a request asks for, and guesses nothing. */
@NullMarked
package io.cadencia.adapter.http.request;

import org.jspecify.annotations.NullMarked;
