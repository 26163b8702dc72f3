/** Counters and timings of the program itself, for Prometheus. The one home of Micrometer. */
@NullMarked
package io.cadencia.adapter.http.metrics;

import org.jspecify.annotations.NullMarked;
