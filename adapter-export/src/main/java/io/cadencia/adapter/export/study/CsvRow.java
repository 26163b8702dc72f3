package io.cadencia.adapter.export.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a file, whose cells are found by the name of their column.
 *
 * @param line where the row begins, from 1
 * @param columns position of each column
 */
record CsvRow(Path file, long line, Map<String, Integer> columns, List<String> cells) {

  /** A reading of a cell that refuses with an {@link IllegalArgumentException}. */
  interface Reading<T> {
    T of(String cell);
  }

  /** The cell without blanks around it; empty where it or its column is. */
  Optional<String> find(String column) {
    return Optional.ofNullable(columns.get(column))
        .map(position -> cells.get(position).strip())
        .filter(cell -> !cell.isEmpty());
  }

  String text(String column) {
    return find(column).orElseThrow(() -> fault(column, "is empty"));
  }

  /**
   * @param wanted what the cell should hold
   */
  <T> T read(String column, String wanted, Reading<T> reading) {
    return read(text(column), column, wanted, reading);
  }

  <T> Optional<T> findRead(String column, String wanted, Reading<T> reading) {
    return find(column).map(cell -> read(cell, column, wanted, reading));
  }

  CsvFaultException fault(String column, String fault) {
    return new CsvFaultException(
        file, line, ", column " + column + ": " + fault + "; correct it or export the file again");
  }

  private <T> T read(String cell, String column, String wanted, Reading<T> reading) {
    try {
      return reading.of(cell);
    } catch (IllegalArgumentException e) {
      throw fault(column, "'" + cell + "' is not " + wanted);
    }
  }
}
