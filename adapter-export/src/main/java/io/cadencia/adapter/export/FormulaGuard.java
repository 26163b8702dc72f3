package io.cadencia.adapter.export;

/** Keeps text from being taken for a formula by a spreadsheet. */
public final class FormulaGuard {

  /** With these a spreadsheet begins a formula, the last two after it has trimmed them. */
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private FormulaGuard() {}

  /** The text, with an apostrophe before what would be a formula. */
  public static String safe(String text) {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
