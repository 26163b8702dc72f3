package io.cadencia.domain.shift;

import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Cuts time into production days, which begin at the same time of day on the plant's clock and so
 * have 23 or 25 hours when it is put forward or back.
 *
 * <p>Times of day that a day does not have, or has twice, are read as {@link
 * LocalDateTime#atZone(ZoneId)} reads them: one inside the gap is moved later by the length of the
 * gap, of two the earlier counts.
 *
 * @param zone the plant's time zone
 * @param startsAt when the day begins, on a quarter of an hour
 */
public record ProductionDays(ZoneId zone, LocalTime startsAt) {

  private static final int QUARTER = 15;

  public ProductionDays {
    ClockMinutes.requireWholeMinutes(startsAt);
    if (startsAt.getMinute() % QUARTER != 0) {
      throw new IllegalArgumentException(
          "a production day must start on a quarter of an hour, such as 06:00 or 06:15, was "
              + startsAt);
    }
  }

  /** Days from midnight to midnight. */
  public static ProductionDays fromMidnight(ZoneId zone) {
    return new ProductionDays(zone, LocalTime.MIDNIGHT);
  }

  public LocalDate dayOf(Instant instant) {
    var day = LocalDate.ofInstant(instant, zone);
    while (instant.isBefore(startOf(day))) {
      day = day.minusDays(1);
    }
    while (!instant.isBefore(startOf(day.plusDays(1)))) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** From its start to the start of the next day; empty for a day the plant's clock skips. */
  public TimeSpan spanOf(LocalDate day) {
    return new TimeSpan(startOf(day), startOf(day.plusDays(1)));
  }

  private Instant startOf(LocalDate day) {
    return instant(day.atTime(startsAt));
  }

  /** When a time of day first comes in the production day, by an ordinary clock. */
  LocalDateTime timeOn(LocalDate day, LocalTime time) {
    return day.atTime(startsAt).plusMinutes(ClockMinutes.between(startsAt, time));
  }

  Instant instant(LocalDateTime time) {
    return time.atZone(zone).toInstant();
  }
}
