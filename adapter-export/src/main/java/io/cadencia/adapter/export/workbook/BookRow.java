package io.cadencia.adapter.export.workbook;

import java.util.List;

/** One row of a sheet, below its header. */
record BookRow(Tone tone, List<BookCell> cells) {

  BookRow {
    cells = List.copyOf(cells);
  }

  static BookRow note(String words) {
    return new BookRow(Tone.NOTE, List.of(BookCell.text(words)));
  }
}
