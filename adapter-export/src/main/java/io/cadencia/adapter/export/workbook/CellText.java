package io.cadencia.adapter.export.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as it may stand in a cell. */
final class CellText {

  /** More is cut by every spreadsheet. */
  private static final int LONGEST = 32_767;

  private static final char REPLACEMENT = '\uFFFD';

  /** So a workbook spells a character by its number. */
  private static final Pattern SPELLED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private CellText() {}

  /** The text with a mark in the place of every character that XML cannot hold. */
  static String clean(String text) {
    var cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    if (isPlain(cut)) {
      return cut;
    }
    var clean = new StringBuilder(cut.length());
    cut.codePoints().forEach(point -> clean.appendCodePoint(inXml(point) ? point : REPLACEMENT));
    return clean.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit < ' ' || unit >= Character.MIN_SURROGATE) {
        return false;
      }
    }
    return true;
  }

  private static boolean inXml(int point) {
    boolean control = point < ' ' && point != '\t' && point != '\n' && point != '\r';
    boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return !control && !half && point != 0xFFFE && point != 0xFFFF;
  }

  /** The text so that nothing in it is taken for a character spelled by its number. */
  static String spelled(String text) {
    return text.contains("_x") ? SPELLED.matcher(text).replaceAll("_x005F_x$1_") : text;
  }

  /** Whether a reader of XML might take some of the space at its ends for nothing. */
  static boolean hasSpaceAtAnEnd(String text) {
    return !text.equals(text.strip());
  }

  /** What was spelled by {@link #spelled}, or by a spreadsheet. */
  static String unspelled(String text) {
    return text.contains("_x")
        ? SPELLED
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        : text;
  }
}
