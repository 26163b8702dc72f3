package io.cadencia.adapter.export.bulletin;

import io.cadencia.domain.bulletin.BulletinDraft;
import io.cadencia.domain.bulletin.BulletinFault;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The row that says what the columns of a table are. Titles may stand above it. */
final class Headings {

  private static final int ROWS_SEARCHED = 30;
  private static final int LEAST_KNOWN = 3;

  private static final List<Column> NEEDED =
      List.of(Column.STYLE, Column.SEQUENCE, Column.OPERATION, Column.STATION);

  private final TableRow row;
  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
  private final List<BulletinFault> faults = new ArrayList<>();

  private Headings(TableRow row) {
    this.row = row;
    for (int i = 0; i < row.cells().size(); i++) {
      int index = i;
      Column.called(row.cell(i).text()).ifPresent(column -> put(column, index));
    }
  }

  private void put(Column column, int index) {
    if (columns.putIfAbsent(column, index) != null) {
      faults.add(fault(row.cell(index).text(), "is there twice; keep one"));
    }
  }

  /** Empty where no row names at least three columns. */
  static Optional<Headings> in(List<TableRow> rows) {
    return rows.stream()
        .limit(ROWS_SEARCHED)
        .map(Headings::new)
        .filter(headings -> headings.columns.size() >= LEAST_KNOWN)
        .findFirst();
  }

  int line() {
    return row.number();
  }

  int width() {
    return row.cells().size();
  }

  boolean has(Column column) {
    return columns.containsKey(column);
  }

  /** The cell of that column; an empty one where the table has no such column. */
  TableCell cell(TableRow line, Column column) {
    var index = columns.get(column);
    return index == null ? TableCell.EMPTY : line.cell(index);
  }

  /** The column by its heading, and the cell by its name where it has one. */
  String place(TableCell cell, Column column) {
    return cell.reference().isEmpty()
        ? nameOf(column)
        : nameOf(column) + ", cell " + cell.reference();
  }

  BulletinDraft.Headings names() {
    return new BulletinDraft.Headings(
        nameOf(Column.STYLE), nameOf(Column.SEQUENCE), nameOf(Column.STATION));
  }

  private String nameOf(Column column) {
    var index = columns.get(column);
    return index == null ? column.title() : row.cell(index).text();
  }

  /** What keeps the lines below from being read. */
  List<BulletinFault> faults() {
    var all = new ArrayList<>(faults);
    NEEDED.stream()
        .filter(column -> !has(column))
        .forEach(column -> all.add(fault("", "has no column " + column.title())));
    boolean minutes = has(Column.SAM_MINUTES);
    if (minutes == has(Column.SAM_SECONDS)) {
      all.add(
          fault(
              "",
              minutes
                  ? "has the SAM in minutes and in seconds; keep one"
                  : "has no SAM with its unit; call its column SAM (min) or SAM (s)"));
    }
    return all;
  }

  private BulletinFault fault(String value, String problem) {
    return new BulletinFault(line(), "headings", value, problem);
  }
}
