package io.cadencia.adapter.export.workbook;

import io.cadencia.application.port.out.DayBook.Scope;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Whether a day is told to its end. */
final class DayState {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);

  private DayState() {}

  static String of(Scope scope) {
    return scope.isOver()
        ? "completo"
        : "en curso, hasta " + TIME.format(scope.knownUntil().atZone(scope.days().zone()));
  }
}
