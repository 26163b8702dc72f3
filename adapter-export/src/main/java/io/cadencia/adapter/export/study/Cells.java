package io.cadencia.adapter.export.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** What stands in cells; anything else is refused with an {@link IllegalArgumentException}. */
final class Cells {

  static final String INSTANT = "an instant such as 2026-01-05T12:00:00.000Z";
  static final String MILLIS = "a whole number of milliseconds above 0";
  static final String SECONDS = "a number of seconds above 0 such as 20,004";

  static final String OFFSET = "seconds since the start of the recording such as 12.345";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss[','SSS]", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final BigDecimal LONGEST_MILLIS = BigDecimal.valueOf(86_400_000);

  private Cells() {}

  static Instant instant(String cell) {
    try {
      return OffsetDateTime.parse(cell).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static LocalDate day(String cell) {
    try {
      return LocalDate.parse(cell, DAY);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static LocalTime time(String cell) {
    try {
      return LocalTime.parse(cell, TIME);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static Duration millis(String cell) {
    return positive(Long.parseLong(cell));
  }

  /** Seconds with a decimal comma or point, to the millisecond. */
  static Duration seconds(String cell) {
    try {
      return positive(new BigDecimal(cell.replace(',', '.')).movePointRight(3).longValueExact());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Seconds since a start, with a decimal comma or point, rounded to the millisecond. */
  static Duration offset(String cell) {
    var millis =
        new BigDecimal(cell.replace(',', '.')).movePointRight(3).setScale(0, RoundingMode.HALF_UP);
    if (millis.signum() < 0 || millis.compareTo(LONGEST_MILLIS) > 0) {
      throw new IllegalArgumentException("not from 0 to a day: " + cell);
    }
    return Duration.ofMillis(millis.longValue());
  }

  /** Text as it was before an apostrophe kept a spreadsheet from taking it for a formula. */
  static String plain(String cell) {
    boolean guarded =
        cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0;
    return guarded ? cell.substring(1) : cell;
  }

  private static Duration positive(long millis) {
    if (millis <= 0) {
      throw new IllegalArgumentException("not above 0: " + millis);
    }
    return Duration.ofMillis(millis);
  }
}
