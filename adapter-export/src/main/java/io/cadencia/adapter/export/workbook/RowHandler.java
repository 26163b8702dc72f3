package io.cadencia.adapter.export.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Puts the cells of a sheet's document together. */
final class RowHandler extends DefaultHandler {

  /** Formulas that a spreadsheet wrote once for several cells are not written by this program. */
  private static final String SHARED = "(compartida)";

  private final SharedStrings strings;
  private final Consumer<ReadRow> to;
  private final StringBuilder text = new StringBuilder();
  private List<BookCell> cells = new ArrayList<>();
  private int row;
  private int column;
  private String type = "n";
  private @Nullable String formula;
  private @Nullable String value;

  RowHandler(SharedStrings strings, Consumer<ReadRow> to) {
    this.strings = strings;
    this.to = to;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes with) {
    switch (name) {
      case "row" -> startRow(with.getValue("r"));
      case "c" -> startCell(with.getValue("r"), with.getValue("t"));
      case "f", "v", "t" -> text.setLength(0);
      default -> {}
    }
  }

  private void startRow(@Nullable String number) {
    int next = number == null ? row + 1 : Integer.parseInt(number);
    // Rows a spreadsheet left out are empty ones.
    for (int empty = row + 1; empty < next; empty++) {
      to.accept(new ReadRow(empty, List.of()));
    }
    row = next;
    column = 0;
    cells = new ArrayList<>();
  }

  private void startCell(@Nullable String reference, @Nullable String kind) {
    column = reference == null ? cells.size() : new CellReference(reference).getCol();
    type = kind == null ? "n" : kind;
    formula = null;
    value = null;
  }

  @Override
  public void characters(char[] units, int start, int length) {
    text.append(units, start, length);
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "f" -> formula = text.length() == 0 ? SHARED : text.toString();
      case "v" -> value = text.toString();
      // A text may come in pieces, each with a look of its own.
      case "t" -> value = value == null ? text.toString() : value + text;
      case "c" -> endCell();
      case "row" -> to.accept(new ReadRow(row, cells));
      default -> {}
    }
  }

  private void endCell() {
    while (cells.size() < column) {
      cells.add(BookCell.EMPTY);
    }
    cells.add(new BookCell(read(), formula));
  }

  private @Nullable Object read() {
    if (value == null || value.isEmpty()) {
      return null;
    }
    return switch (type) {
      case "s" -> string(strings.getItemAt(Integer.parseInt(value)).getString());
      case "n" -> Double.valueOf(value);
      default -> string(value);
    };
  }

  private static @Nullable Object string(String text) {
    return text.isEmpty() ? null : CellText.unspelled(text);
  }
}
