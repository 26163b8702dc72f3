package io.cadencia.adapter.export.workbook;

import java.util.List;

/**
 * A row as it stands in a file.
 *
 * @param number from 1
 * @param cells from the first column on
 */
record ReadRow(int number, List<BookCell> cells) {

  ReadRow {
    cells = List.copyOf(cells);
  }

  BookCell cell(int column) {
    return column < cells.size() ? cells.get(column) : BookCell.EMPTY;
  }
}
