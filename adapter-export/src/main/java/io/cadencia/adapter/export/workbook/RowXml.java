package io.cadencia.adapter.export.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;

/** Writes the rows of a sheet as its file holds them, each as it comes. */
final class RowXml {

  private static final int HEADER_POINTS = 33;

  private final Writer to;
  private final BookStyles styles;
  private final List<Column> columns;
  private final String[] letters;
  private final StringBuilder xml = new StringBuilder();
  private int number;

  RowXml(Writer to, BookStyles styles, List<Column> columns) {
    this.to = to;
    this.styles = styles;
    this.columns = columns;
    this.letters =
        IntStream.range(0, columns.size())
            .mapToObj(CellReference::convertNumToColString)
            .toArray(String[]::new);
  }

  void write(BookRow row) {
    number++;
    xml.setLength(0);
    xml.append("<row r=\"").append(number).append('"');
    if (row.tone() == Tone.HEADER) {
      xml.append(" ht=\"").append(HEADER_POINTS).append("\" customHeight=\"1\"");
    }
    xml.append('>');
    cells(row);
    xml.append("</row>");
    try {
      to.append(xml);
    } catch (IOException e) {
      throw new UncheckedIOException("the workbook cannot be written", e);
    }
  }

  /** A row is as wide as its sheet, so that its colour is. */
  private void cells(BookRow row) {
    int width = row.tone() == Tone.NOTE ? row.cells().size() : columns.size();
    for (int i = 0; i < width; i++) {
      var cell = i < row.cells().size() ? row.cells().get(i) : BookCell.EMPTY;
      cell(i, cell, styles.index(row.tone(), look(i, cell)));
    }
  }

  /** Words in a column of numbers, such as those of a total, are words all the same. */
  private Look look(int column, BookCell cell) {
    return cell.isText() ? Look.TEXT : columns.get(column).look();
  }

  private void cell(int column, BookCell cell, int style) {
    xml.append("<c r=\"").append(letters[column]).append(number);
    xml.append("\" s=\"").append(style).append('"');
    var raw = cell.raw();
    if (raw == null) {
      xml.append("/>");
    } else if (cell.isText()) {
      xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      escape(CellText.spelled(raw));
      xml.append("</t></is></c>");
    } else {
      number(cell, raw);
    }
  }

  private void number(BookCell cell, String raw) {
    xml.append('>');
    if (cell.formula() != null) {
      xml.append("<f>").append(cell.formula()).append("</f>");
    }
    xml.append("<v>").append(raw).append("</v></c>");
  }

  private void escape(String text) {
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
}
