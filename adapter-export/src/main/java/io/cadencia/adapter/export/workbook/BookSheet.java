package io.cadencia.adapter.export.workbook;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One sheet of a workbook.
 *
 * @param rows below the header; can be gone through once
 */
record BookSheet(String name, List<Column> columns, Stream<BookRow> rows) {

  static final String INDICATORS = "Indicadores";
  static final String HOURS = "Horas";
  static final String CYCLES = "Ciclos";
  static final String LOST_TIME = "Tiempo perdido";
  static final String MANIFEST = "Manifiesto";

  /** The names of all sheets, in order. */
  static final List<String> NAMES = List.of(INDICATORS, HOURS, CYCLES, LOST_TIME, MANIFEST);

  BookSheet {
    columns = List.copyOf(columns);
  }

  BookRow header() {
    return new BookRow(
        Tone.HEADER, columns.stream().map(column -> BookCell.text(column.title())).toList());
  }

  /** The header, then the rows. */
  Stream<BookRow> all() {
    return Stream.concat(Stream.of(header()), rows);
  }

  /** The same sheet, whose rows are told to somebody as they are gone through. */
  BookSheet watched(Consumer<BookRow> watcher) {
    return new BookSheet(name, columns, rows.peek(watcher));
  }
}
