/** Open answers: what changes is sent as it happens, to many at once, by few threads. */
@NullMarked
package io.cadencia.adapter.http.stream;

import org.jspecify.annotations.NullMarked;
