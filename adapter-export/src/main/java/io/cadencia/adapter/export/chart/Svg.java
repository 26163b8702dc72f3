package io.cadencia.adapter.export.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An SVG drawing that is written from back to front. Coordinates are pixels to a tenth, from the
 * top left; what a mark looks like is said by its class.
 */
final class Svg {

  private static final String STYLE =
      """
      text { font-family: "DejaVu Sans", Verdana, Arial, sans-serif; font-size: 12px; fill: #334e68 }
      .title { font-size: 20px; font-weight: bold; fill: #102a43 }
      .panel { font-size: 14px; font-weight: bold; fill: #102a43 }
      .strong { font-weight: bold; fill: #102a43 }
      .axis { stroke: #829ab1; stroke-width: 1 }
      .grid { stroke: #e4e9ef; stroke-width: 1 }
      .bar { fill: #8fb3d1 }
      .median { stroke: #102a43; stroke-width: 2 }
      .sam { stroke: #c2410c; stroke-width: 2; stroke-dasharray: 5 3 }
      .zero { stroke: #829ab1; stroke-width: 1; stroke-dasharray: 2 3 }
      .bias { stroke: #102a43; stroke-width: 2 }
      .limit { stroke: #c2410c; stroke-width: 2; stroke-dasharray: 7 4 }
      .bias-band { fill: #486581; fill-opacity: 0.16 }
      .limit-band { fill: #ea580c; fill-opacity: 0.13 }
      .point { fill-opacity: 0.75 }
      """;

  private final StringBuilder marks = new StringBuilder();
  private final int width;
  private final int height;
  private final String title;
  private final String description;

  /**
   * @param title said by a screen reader
   * @param description said by a screen reader after it
   */
  Svg(int width, int height, String title, String description) {
    this.width = width;
    this.height = height;
    this.title = title;
    this.description = description;
  }

  void line(String kind, double x1, double y1, double x2, double y2) {
    marks.append(
        "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
            .formatted(kind, px(x1), px(y1), px(x2), px(y2)));
  }

  void rectangle(String kind, double x, double y, double width, double height) {
    marks.append(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>\n"
            .formatted(kind, px(x), px(y), px(width), px(height)));
  }

  /**
   * @param path in the language of SVG paths, around 0, 0
   */
  void point(String path, String colour, double x, double y) {
    marks.append(
        "<path class=\"point\" fill=\"%s\" transform=\"translate(%s %s)\" d=\"%s\"/>\n"
            .formatted(colour, px(x), px(y), path));
  }

  /** Text that begins at a place. */
  void text(String kind, double x, double y, String text) {
    text(kind, "start", x, y, text);
  }

  /**
   * @param anchor start, middle or end
   */
  void text(String kind, String anchor, double x, double y, String text) {
    marks.append(
        "<text class=\"%s\" text-anchor=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n"
            .formatted(kind, anchor, px(x), px(y), escaped(text)));
  }

  /** Text that is read from below to above. */
  void upright(String kind, double x, double y, String text) {
    marks.append(
        "<text class=\"%s\" text-anchor=\"middle\" transform=\"translate(%s %s) rotate(-90)\">%s</text>\n"
            .formatted(kind, px(x), px(y), escaped(text)));
  }

  /** The whole drawing. */
  String drawing() {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" role="img">
    <title>%s</title>
    <desc>%s</desc>
    <style>
    %s</style>
    <rect width="100%%" height="100%%" fill="#ffffff"/>
    %s</svg>
    """
        .formatted(
            width, height, width, height, escaped(title), escaped(description), STYLE, marks);
  }

  private static String px(double value) {
    return BigDecimal.valueOf(value)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Text as XML holds it; what XML cannot hold becomes a question mark. */
  private static String escaped(String text) {
    var safe = new StringBuilder();
    text.codePoints()
        .forEach(
            letter -> {
              switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                default -> safe.appendCodePoint(isXml(letter) ? letter : '?');
              }
            });
    return safe.toString();
  }

  private static boolean isXml(int letter) {
    return letter == '\t'
        || (letter >= 0x20 && letter <= 0xD7FF)
        || (letter >= 0xE000 && letter <= 0xFFFD)
        || letter >= 0x10000;
  }
}
