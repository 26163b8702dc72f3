package io.cadencia.bootstrap.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Full hours of the plant's day at which something is due.
 *
 * @param everyHours a divisor of 24
 * @param atHour one of the hours, 0 to 23
 * @param zone where the day is cut; an hour that a day skips is due an hour later, one that it
 *     repeats is due once
 */
public record HoursOfDay(int everyHours, int atHour, ZoneId zone) {

  private static final int DAY = 24;

  public HoursOfDay {
    if (everyHours < 1 || DAY % everyHours != 0) {
      throw new IllegalArgumentException("hours divide a day, were " + everyHours);
    }
    if (atHour < 0 || atHour >= DAY) {
      throw new IllegalArgumentException("an hour is from 0 to 23, was " + atHour);
    }
  }

  /** The first such hour after the instant. */
  public Instant nextAfter(Instant instant) {
    var day = instant.atZone(zone).toLocalDate();
    return Stream.of(day, day.plusDays(1))
        .flatMap(this::hoursOf)
        .filter(hour -> hour.isAfter(instant))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a day without hours after " + instant));
  }

  private Stream<Instant> hoursOf(LocalDate day) {
    return IntStream.range(0, DAY)
        .filter(hour -> Math.floorMod(hour - atHour, everyHours) == 0)
        .mapToObj(hour -> day.atTime(hour, 0).atZone(zone).toInstant())
        .sorted();
  }
}
