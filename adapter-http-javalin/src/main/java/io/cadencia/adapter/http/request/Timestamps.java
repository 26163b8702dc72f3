package io.cadencia.adapter.http.request;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Reads ISO 8601 timestamps, which must carry a zone. */
final class Timestamps {

  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)");

  private Timestamps() {}

  /**
   * @param field where it stood, for the refusal
   * @throws RequestRefusedException if it is none, or none of the calendar
   */
  static Instant parse(String field, String text) {
    if (!TIMESTAMP.matcher(text).matches()) {
      throw new RequestRefusedException(Fault.NOT_A_TIME, "field", field, "value", Shown.of(text));
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new RequestRefusedException(Fault.TIME_IMPOSSIBLE, "field", field, "value", text);
    }
  }

  /**
   * The same for an instant that is kept.
   *
   * @throws RequestRefusedException if it is finer than it could be kept
   */
  static Instant toMillisecond(String field, String text) {
    var instant = parse(field, text);
    if (!instant.equals(instant.truncatedTo(ChronoUnit.MILLIS))) {
      throw new RequestRefusedException(
          Fault.FINER_THAN_MILLISECONDS, "field", field, "value", text);
    }
    return instant;
  }
}
