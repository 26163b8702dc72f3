package io.cadencia.bootstrap.time;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as people and programs read them alike: RFC 3339, UTC, milliseconds. */
public final class Rfc3339 {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Rfc3339() {}

  /** Such as {@code 2026-01-05T12:00:00.000Z}. */
  public static String text(Instant instant) {
    return FORM.format(instant);
  }
}
