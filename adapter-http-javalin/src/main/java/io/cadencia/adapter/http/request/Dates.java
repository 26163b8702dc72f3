package io.cadencia.adapter.http.request;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Days and months, written as ISO 8601 writes them and not otherwise. */
final class Dates {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d");

  private Dates() {}

  static LocalDate day(String name, String text) {
    if (!DAY.matcher(text).matches()) {
      throw new RequestRefusedException(Fault.NOT_A_DATE, "field", name, "value", Shown.of(text));
    }
    return possible(name, text, LocalDate::parse);
  }

  static YearMonth month(String name, String text) {
    if (!MONTH.matcher(text).matches()) {
      throw new RequestRefusedException(Fault.NOT_A_MONTH, "field", name, "value", Shown.of(text));
    }
    return possible(name, text, YearMonth::parse);
  }

  private static <T> T possible(String name, String text, Function<String, T> parse) {
    try {
      return parse.apply(text);
    } catch (DateTimeException e) {
      throw new RequestRefusedException(
          Fault.TIME_IMPOSSIBLE, "field", name, "value", Shown.of(text));
    }
  }
}
