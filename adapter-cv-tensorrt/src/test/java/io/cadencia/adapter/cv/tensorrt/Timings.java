package io.cadencia.adapter.cv.tensorrt;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How long calls took.
 *
 * @param frames of one call
 * @param medianMillis of one call
 * @param p95Millis 95 of 100 calls took no longer
 * @param perSecond frames, over all calls
 */
record Timings(int frames, double medianMillis, double p95Millis, double perSecond) {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  /**
   * Calls so often, after as many calls again by a tenth that do not count.
   *
   * @param nanos the clock
   */
  static Timings of(int frames, int calls, Runnable call, LongSupplier nanos) {
    for (int i = 0; i < calls; i += 10) {
      call.run();
    }
    long[] each = new long[calls];
    for (int i = 0; i < calls; i++) {
      long began = nanos.getAsLong();
      call.run();
      each[i] = nanos.getAsLong() - began;
    }
    return of(frames, each);
  }

  static Timings of(int frames, long[] each) {
    long[] sorted = each.clone();
    Arrays.sort(sorted);
    double all = Arrays.stream(sorted).sum();
    return new Timings(
        frames,
        at(sorted, 0.5) / NANOS_PER_MILLI,
        at(sorted, 0.95) / NANOS_PER_MILLI,
        frames * sorted.length / (all / NANOS_PER_SECOND));
  }

  private static long at(long[] sorted, double part) {
    return sorted[(int) Math.ceil(part * sorted.length) - 1];
  }

  static String heading() {
    return "| what | frames at once | median of a call | p95 | frames per second |\n"
        + "| --- | ---: | ---: | ---: | ---: |";
  }

  String row(String what) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.2f ms | %.2f ms | %.1f |",
        what,
        frames,
        medianMillis,
        p95Millis,
        perSecond);
  }
}
