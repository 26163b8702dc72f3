package io.cadencia.adapter.export.bulletin;

import java.util.List;

/**
 * One line of a table.
 *
 * @param number line of the file or row of the sheet, from 1
 */
record TableRow(int number, List<TableCell> cells) {

  TableRow {
    cells = List.copyOf(cells);
  }

  /** The cell in that column, from 0; an empty one beyond the last. */
  TableCell cell(int column) {
    return column < cells.size() ? cells.get(column) : TableCell.EMPTY;
  }

  boolean isBlank() {
    return cells.stream().allMatch(TableCell::isBlank);
  }
}
