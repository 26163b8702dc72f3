/** Who asks, by what a trusted proxy wrote into a header. */
@NullMarked
package io.cadencia.adapter.http.access.header;

import org.jspecify.annotations.NullMarked;
