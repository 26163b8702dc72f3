package io.cadencia.bootstrap.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * A clock that starts at a given moment and from there runs faster or slower than the wall's. It
 * follows a monotonic source, so setting the wall clock does not move it.
 */
public final class SimulationClock extends Clock {

  private final Instant start;
  private final double speed;
  private final LongSupplier nanos;
  private final long startNanos;
  private final ZoneId zone;

  /**
   * @param speed simulated seconds in one real second, positive
   * @param nanos a monotonic count of nanoseconds, such as {@code System::nanoTime}
   */
  public SimulationClock(Instant start, double speed, LongSupplier nanos) {
    this(start, speed, nanos, nanos.getAsLong(), ZoneOffset.UTC);
  }

  private SimulationClock(
      Instant start, double speed, LongSupplier nanos, long startNanos, ZoneId zone) {
    if (!(speed > 0 && speed < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("speed must be positive, was " + speed);
    }
    this.start = start;
    this.speed = speed;
    this.nanos = nanos;
    this.startNanos = startNanos;
    this.zone = zone;
  }

  @Override
  public Instant instant() {
    return start.plusNanos(Math.round((nanos.getAsLong() - startNanos) * speed));
  }

  /** The real time it takes until this clock shows the instant; zero when it is past. */
  public Duration realTimeUntil(Instant instant) {
    var simulated = Duration.between(instant(), instant);
    return simulated.isNegative()
        ? Duration.ZERO
        : Duration.ofNanos(Math.round(simulated.toNanos() / speed));
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new SimulationClock(start, speed, nanos, startNanos, other);
  }
}
