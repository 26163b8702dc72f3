package io.cadencia.adapter.export.workbook;

/** Text between two tags. */
final class XmlText {

  private XmlText() {}

  static void append(StringBuilder xml, String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      switch (unit) {
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '&' -> xml.append("&amp;");
        case '\r' -> xml.append("&#13;");
        default -> xml.append(unit);
      }
    }
  }

  static String of(String text) {
    var xml = new StringBuilder();
    append(xml, text);
    return xml.toString();
  }
}
