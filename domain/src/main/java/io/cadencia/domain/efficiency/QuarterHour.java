package io.cadencia.domain.efficiency;

import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;

/**
 * The quarter hours of UTC, by which units are added up and kept. Wherever a plant lies, its hours
 * and days begin with one of them: the offsets of all time zones in use are multiples of it.
 */
public final class QuarterHour {

  /** A quarter of an hour. */
  public static final Duration LENGTH = Duration.ofMinutes(15);

  private static final long MILLIS = LENGTH.toMillis();

  private QuarterHour() {}

  /** The quarter hour that holds the instant. */
  public static TimeSpan of(Instant instant) {
    var start = Instant.ofEpochMilli(begin(number(instant.toEpochMilli())));
    return new TimeSpan(start, start.plus(LENGTH));
  }

  /**
   * Which quarter hour holds the instant; 0 begins at 1970-01-01T00:00:00Z.
   *
   * @param millis since then
   */
  public static long number(long millis) {
    return Math.floorDiv(millis, MILLIS);
  }

  /** The first millisecond of the quarter hour of that number. */
  public static long begin(long number) {
    return number * MILLIS;
  }

  /** Whether a quarter hour begins at the instant. */
  public static boolean begins(Instant instant) {
    return instant.getNano() == 0 && Math.floorMod(instant.getEpochSecond(), 900L) == 0;
  }

  /** The beginning of the quarter hour that follows the one of the instant. */
  static long after(long millis) {
    return begin(number(millis) + 1);
  }
}
