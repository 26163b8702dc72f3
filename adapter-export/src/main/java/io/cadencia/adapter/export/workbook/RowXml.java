package io.cadencia.adapter.export.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.IntStream;

/** Writes the rows of a sheet as its file holds them, each as it comes. */
final class RowXml {

  private static final int HEADER_POINTS = 33;
  private static final int LETTERS = 26;

  private final Writer to;
  private final List<Column> columns;
  private final String[] letters;
  private final StringBuilder xml = new StringBuilder();
  private int number;

  RowXml(Writer to, List<Column> columns) {
    this.to = to;
    this.columns = columns;
    this.letters =
        IntStream.range(0, columns.size()).mapToObj(RowXml::letters).toArray(String[]::new);
  }

  /** A to Z, then AA and so on. */
  static String letters(int column) {
    var last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
  }

  int written() {
    return number;
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
      cell(i, cell, BookStyles.number(row.tone(), look(i, cell)));
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
      xml.append(" t=\"inlineStr\"><is><t");
      xml.append(CellText.hasSpaceAtAnEnd(raw) ? " xml:space=\"preserve\">" : ">");
      XmlText.append(xml, CellText.spelled(raw));
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
}
