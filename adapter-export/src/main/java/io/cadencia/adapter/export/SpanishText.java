package io.cadencia.adapter.export;

import io.cadencia.domain.access.Role;
import io.cadencia.domain.cycle.CycleStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How days, times, numbers and words stand in a cell. */
public final class SpanishText {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss','SSS", Locale.ROOT);

  private SpanishText() {}

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String time(LocalTime time) {
    return TIME.format(time);
  }

  /** Seconds to the millisecond. */
  static String seconds(Duration duration) {
    return withComma(BigDecimal.valueOf(duration.toMillis(), 3));
  }

  /** A number with a decimal comma, rounded half up; no separator of thousands. */
  public static String decimal(double value, int places) {
    return withComma(BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP));
  }

  public static String word(CycleStatus status) {
    return switch (status) {
      case IN_PROGRESS -> "en curso";
      case COMPLETE -> "completo";
      case ABORTED -> "abortado";
      case MANUAL_OVERRIDE -> "corregido";
    };
  }

  /** What somebody of that role is, for a role is told where a name is not. */
  public static String word(Role role) {
    return switch (role) {
      case VIEWER -> "visitante";
      case EXECUTIVE -> "gerencia";
      case ENGINEER -> "ingeniería";
      case ADMIN -> "administración";
    };
  }

  private static String withComma(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }
}
