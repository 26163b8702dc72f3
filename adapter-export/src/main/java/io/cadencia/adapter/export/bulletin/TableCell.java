package io.cadencia.adapter.export.bulletin;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one cell.
 *
 * @param reference how a workbook names it, such as B7; empty where cells have no names
 * @param text without space around it, and with single spaces within
 * @param number what it is as a number, or null
 */
record TableCell(String reference, String text, @Nullable BigDecimal number) {

  static final TableCell EMPTY = new TableCell("", "", null);

  /** With a comma or a point before the decimals, and nothing between thousands. */
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}([.,][0-9]{1,12})?");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  /** A cell of a text file, where a number is told by its form. */
  static TableCell ofText(String raw) {
    var text = tidy(raw);
    var number = NUMBER.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : null;
    return new TableCell("", text, number);
  }

  /** A cell of a workbook that holds text, even where that looks like a number. */
  static TableCell ofWords(String reference, String raw) {
    return new TableCell(reference, tidy(raw), null);
  }

  /** A cell of a workbook that holds a number. */
  static TableCell ofNumber(String reference, double value) {
    var number = BigDecimal.valueOf(value);
    return new TableCell(reference, number.stripTrailingZeros().toPlainString(), number);
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  private static String tidy(String raw) {
    return SPACE.matcher(raw).replaceAll(" ").strip();
  }
}
