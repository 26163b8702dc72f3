package io.cadencia.domain.export;

import io.cadencia.domain.plant.ModuleId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an export is of: one module on one production day, or all modules over a month.
 *
 * @param module null for all of them
 * @param from first production day
 * @param to last production day
 */
public record ExportScope(@Nullable ModuleId module, LocalDate from, LocalDate to) {

  /**
   * @throws IllegalArgumentException if it is neither a day of a module nor a whole month of all
   */
  public ExportScope {
    boolean isDay = module != null && from.equals(to);
    boolean isMonth =
        module == null
            && from.getDayOfMonth() == 1
            && to.equals(YearMonth.from(from).atEndOfMonth());
    if (!isDay && !isMonth) {
      throw new IllegalArgumentException(
          "an export is of a day of a module or of a month of all, was %s from %s to %s"
              .formatted(module, from, to));
    }
  }

  public static ExportScope ofDay(ModuleId module, LocalDate day) {
    return new ExportScope(module, day, day);
  }

  public static ExportScope ofMonth(YearMonth month) {
    return new ExportScope(null, month.atDay(1), month.atEndOfMonth());
  }

  /** The day, where it is one. */
  public Optional<LocalDate> day() {
    return module == null ? Optional.empty() : Optional.of(from);
  }

  /** The month, where it is one. */
  public Optional<YearMonth> month() {
    return module == null ? Optional.of(YearMonth.from(from)) : Optional.empty();
  }
}
