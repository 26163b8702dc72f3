package io.cadencia.adapter.export.chart;

import io.cadencia.adapter.export.SpanishText;

/** Numbers as a drawing shows them: a decimal comma and a true minus sign. */
final class Figures {

  private static final String MINUS = "\u2212";

  private Figures() {}

  static String plain(double value, int places) {
    var digits = SpanishText.decimal(Math.abs(value), places);
    boolean zero = digits.chars().allMatch(letter -> letter == '0' || letter == ',');
    return value < 0 && !zero ? MINUS + digits : digits;
  }

  /** With its sign also above 0. */
  static String signed(double value, int places) {
    var text = plain(value, places);
    boolean zero = text.chars().allMatch(letter -> letter == '0' || letter == ',');
    return value > 0 && !zero ? "+" + text : text;
  }
}
