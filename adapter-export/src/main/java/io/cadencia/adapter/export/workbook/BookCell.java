package io.cadencia.adapter.export.workbook;

import io.cadencia.adapter.export.FormulaGuard;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell.
 *
 * @param value text, a number, a day or a moment; null where nothing is known, never 0
 * @param formula by which a spreadsheet gets the same number, or null
 * @param raw as it stands in the file: text, or a number in the one spelling that {@link Numbers}
 *     gives; kept, for it is both written and hashed
 */
record BookCell(@Nullable Object value, @Nullable String formula, @Nullable String raw) {

  static final BookCell EMPTY = new BookCell(null, null);

  BookCell(@Nullable Object value, @Nullable String formula) {
    this(value, formula, spelled(value));
  }

  /** Text that is nobody's formula. */
  static BookCell text(@Nullable String text) {
    return text == null || text.isEmpty()
        ? EMPTY
        : new BookCell(CellText.clean(FormulaGuard.safe(text)), null);
  }

  static BookCell whole(long number) {
    return new BookCell((double) number, null);
  }

  static BookCell number(@Nullable Double number) {
    return number == null ? EMPTY : new BookCell(number, null);
  }

  /** A number with the formula it follows from. */
  static BookCell formula(String formula, double number) {
    return new BookCell(number, formula);
  }

  static BookCell seconds(Duration duration) {
    return new BookCell(duration.toMillis() / 1_000.0, null);
  }

  static BookCell minutes(Duration duration) {
    return new BookCell(duration.toMillis() / 60_000.0, null);
  }

  static BookCell day(LocalDate day) {
    return new BookCell(day, null);
  }

  /** By the clock of the plant, to the millisecond. */
  static BookCell moment(LocalDateTime moment) {
    return new BookCell(moment, null);
  }

  private static @Nullable String spelled(@Nullable Object value) {
    if (value instanceof Double number) {
      return Numbers.text(number);
    }
    if (value instanceof LocalDate day) {
      return Numbers.serial(day);
    }
    return value instanceof LocalDateTime moment ? Numbers.serial(moment) : (String) value;
  }

  boolean isText() {
    return value instanceof String;
  }
}
