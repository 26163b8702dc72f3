package io.cadencia.adapter.export.workbook;

import io.cadencia.application.port.out.DayBook;
import io.cadencia.domain.line.HourlyBoard;
import java.util.ArrayList;
import java.util.List;

/** The board at the end of the line: hora, meta, real, %. */
final class HourSheet {

  static final List<Column> COLUMNS =
      List.of(
          new Column("Hora", "hour", Look.HOUR, 10),
          new Column("Meta", "target", Look.DECIMAL, 12),
          new Column("Real", "units", Look.WHOLE, 12),
          new Column("%", "percent", Look.PERCENT, 12));

  private HourSheet() {}

  static BookSheet of(DayBook book) {
    return new BookSheet(BookSheet.HOURS, COLUMNS, rows(book).stream());
  }

  private static List<BookRow> rows(DayBook book) {
    var hours = book.board().rows();
    if (hours.isEmpty()) {
      return List.of(BookRow.note("Sin horas planeadas ni unidades."));
    }
    var rows = new ArrayList<BookRow>();
    for (int i = 0; i < hours.size(); i++) {
      rows.add(row(book, hours.get(i), i));
    }
    rows.add(total(book.board()));
    return rows;
  }

  private static BookRow row(DayBook book, HourlyBoard.Row hour, int index) {
    int row = index + 2;
    return new BookRow(
        Tone.ofRow(index),
        List.of(
            BookCell.moment(hour.start().atZone(book.scope().days().zone()).toLocalDateTime()),
            BookCell.number(hour.meta()),
            BookCell.whole(hour.real()),
            percent(hour, row)));
  }

  private static BookRow total(HourlyBoard board) {
    int last = board.rows().size() + 1;
    var total = board.total();
    var meta = total.meta();
    return new BookRow(
        Tone.TOTAL,
        List.of(
            BookCell.text("Total"),
            meta == null ? BookCell.EMPTY : BookCell.formula("SUM(B2:B" + last + ")", meta),
            BookCell.formula("SUM(C2:C" + last + ")", total.real()),
            percent(total, last + 1)));
  }

  private static BookCell percent(HourlyBoard.Row hour, int row) {
    var percent = hour.percent();
    return percent == null
        ? BookCell.EMPTY
        : BookCell.formula("C" + row + "/B" + row, percent.value() / 100);
  }
}
