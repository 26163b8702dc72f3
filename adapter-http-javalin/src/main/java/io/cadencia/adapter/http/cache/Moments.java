package io.cadencia.adapter.http.cache;

import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * Tells what moment it is.
 *
 * @param dataVersion a number that differs whenever anything stored may have changed, and never
 *     gets smaller
 * @param clock what the API calls now
 * @param nanos a clock that never jumps
 */
public record Moments(LongSupplier dataVersion, Clock clock, LongSupplier nanos) {

  /** The version is asked first: whatever is read later is at least as new. */
  Moment current() {
    long version = dataVersion.getAsLong();
    return new Moment(version, nanos.getAsLong(), clock.millis());
  }
}
