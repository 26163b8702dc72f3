package io.cadencia.adapter.export.workbook;

import io.cadencia.application.port.out.DayBook;
import io.cadencia.application.port.out.DayBook.StopLine;
import io.cadencia.domain.losttime.LostTimeKind;
import io.cadencia.domain.losttime.StopOrigin;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stops of the day, with how much of each lies in it. */
final class LostTimeSheet {

  static final List<Column> COLUMNS =
      List.of(
          new Column("Puesto", "workstation", Look.TEXT, 12),
          new Column("Inicio", "start", Look.MOMENT, 19),
          new Column("Fin", "end", Look.MOMENT, 19),
          new Column("Minutos", "minutes", Look.DECIMAL, 10),
          new Column("Código", "code", Look.TEXT, 9),
          new Column("Causa", "cause", Look.TEXT, 34),
          new Column("Clase", "kind", Look.TEXT, 14),
          new Column("Origen", "origin", Look.TEXT, 12),
          new Column("Clasificado por", "classified_by", Look.TEXT, 15),
          new Column("Clasificado el", "classified_at", Look.MOMENT, 19),
          new Column("Nota", "note", Look.TEXT, 30));

  private LostTimeSheet() {}

  static BookSheet of(DayBook book) {
    return new BookSheet(BookSheet.LOST_TIME, COLUMNS, rows(book).stream());
  }

  private static List<BookRow> rows(DayBook book) {
    if (book.stops().isEmpty()) {
      return List.of(BookRow.note("Sin tiempo perdido en este día."));
    }
    var rows = new ArrayList<BookRow>();
    for (var line : book.stops()) {
      rows.add(row(line, book.scope().days().zone(), rows.size()));
    }
    rows.add(total(book.stops()));
    return rows;
  }

  private static BookRow row(StopLine line, ZoneId zone, int index) {
    var stop = line.stop();
    var code = line.code();
    var said = stop.classification();
    return new BookRow(
        Tone.ofRow(index),
        List.of(
            BookCell.text(line.workstation().code()),
            moment(stop.from(), zone),
            moment(stop.to(), zone),
            BookCell.minutes(line.lost()),
            BookCell.text(said == null ? null : said.code()),
            BookCell.text(code == null ? null : code.nameEs()),
            BookCell.text(code == null ? null : word(code.kind())),
            BookCell.text(word(stop.origin())),
            SaidCells.role(line.classified()),
            moment(said == null ? null : said.at(), zone),
            BookCell.text(said == null ? null : said.note())));
  }

  private static BookRow total(List<StopLine> stops) {
    double minutes = stops.stream().mapToLong(line -> line.lost().toMillis()).sum() / 60_000.0;
    return new BookRow(
        Tone.TOTAL,
        List.of(
            BookCell.text("Total"),
            BookCell.EMPTY,
            BookCell.EMPTY,
            BookCell.formula("SUM(D2:D" + (stops.size() + 1) + ")", minutes)));
  }

  private static BookCell moment(@Nullable Instant instant, ZoneId zone) {
    return instant == null
        ? BookCell.EMPTY
        : BookCell.moment(instant.atZone(zone).toLocalDateTime());
  }

  private static String word(LostTimeKind kind) {
    return switch (kind) {
      case PLANNED -> "planeado";
      case UNPLANNED -> "no planeado";
      case CHANGEOVER -> "cambio";
    };
  }

  private static String word(StopOrigin origin) {
    return switch (origin) {
      case AUTOMATIC -> "automático";
      case MANUAL -> "manual";
    };
  }
}
