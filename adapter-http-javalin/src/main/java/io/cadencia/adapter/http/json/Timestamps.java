package io.cadencia.adapter.http.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Instants as the API writes them, {@code 2026-01-05T12:00:00.000Z}. A page of cycles has hundreds,
 * for which the formatter of the JDK would take half of the time it takes to write the page.
 */
final class Timestamps {

  private static final DateTimeFormatter ANY_YEAR =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final long YEAR_0 = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long YEAR_10000 = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond() + 1;
  private static final int SECONDS_OF_DAY = 86_400;
  private static final int LENGTH = 24;

  private Timestamps() {}

  static String of(Instant instant) {
    long second = instant.getEpochSecond();
    if (second < YEAR_0 || second >= YEAR_10000) {
      return ANY_YEAR.format(instant);
    }
    var date = LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_OF_DAY));
    int ofDay = Math.floorMod(second, SECONDS_OF_DAY);
    var text = new char[LENGTH];
    put(text, 0, 4, date.getYear(), '-');
    put(text, 5, 2, date.getMonthValue(), '-');
    put(text, 8, 2, date.getDayOfMonth(), 'T');
    put(text, 11, 2, ofDay / 3600, ':');
    put(text, 14, 2, ofDay / 60 % 60, ':');
    put(text, 17, 2, ofDay % 60, '.');
    put(text, 20, 3, instant.getNano() / 1_000_000, 'Z');
    return new String(text);
  }

  private static void put(char[] text, int at, int digits, int number, char behind) {
    int rest = number;
    for (int i = at + digits - 1; i >= at; i--) {
      text[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    text[at + digits] = behind;
  }
}
