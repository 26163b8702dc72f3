package io.cadencia.adapter.export.workbook;

import io.cadencia.adapter.export.SpanishText;
import io.cadencia.application.port.out.DayBook;
import io.cadencia.application.port.out.DayBook.CycleLine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every cycle that ended in the day, measured and corrected, with all its versions. */
final class CycleRows {

  static final List<Column> COLUMNS =
      List.of(
          new Column("Ciclo", "cycle_id", Look.WHOLE, 9),
          new Column("Puesto", "workstation", Look.TEXT, 12),
          new Column("Operación", "operation", Look.TEXT, 26),
          new Column("Inicio", "start", Look.MOMENT, 19),
          new Column("Fin", "end", Look.MOMENT, 19),
          new Column("Duración medida (s)", "raw_duration_s", Look.SECONDS, 10),
          new Column("Duración efectiva (s)", "duration_s", Look.SECONDS, 10),
          new Column("SAM (s)", "sam_s", Look.SECONDS, 8),
          new Column("Eficiencia", "efficiency", Look.PERCENT, 10),
          new Column("Estado", "status", Look.TEXT, 11),
          new Column("Excluido por", "excluded_reason", Look.TEXT, 16),
          new Column("Corregido por", "corrected_by", Look.TEXT, 13),
          new Column("Motivo de la corrección", "correction_reason", Look.TEXT, 24),
          new Column("Verificado por", "verified_by", Look.TEXT, 13),
          new Column("Verificado el", "verified_at", Look.MOMENT, 19),
          new Column("Confianza", "confidence", Look.PERCENT, 10),
          new Column("Cobertura", "coverage", Look.PERCENT, 10),
          new Column("Versión SAM", "sam_version", Look.WHOLE, 8),
          new Column("Versión zonas", "roi_version", Look.TEXT, 14),
          new Column("Versión modelo", "model_version", Look.TEXT, 20),
          new Column("Versión configuración", "config_version", Look.TEXT, 14));

  private static final BookRow NOTHING = BookRow.note("Ningún ciclo terminó en este día.");

  private final ZoneId zone;
  private long written;

  private CycleRows(ZoneId zone) {
    this.zone = zone;
  }

  static BookSheet of(DayBook book) {
    var rows = new CycleRows(book.scope().days().zone());
    return new BookSheet(
        BookSheet.CYCLES,
        COLUMNS,
        Stream.concat(
            book.cycles().map(rows::row), Stream.of(NOTHING).filter(note -> rows.written == 0)));
  }

  private BookRow row(CycleLine line) {
    var cycle = line.recorded().cycle();
    var with = cycle.provenance();
    var standard = line.standard();
    var efficiency = line.efficiency();
    var verification = cycle.review().verification();
    return new BookRow(
        Tone.ofRow(written++),
        Arrays.asList(
            BookCell.whole(cycle.id().value()),
            BookCell.text(line.workstation().code()),
            BookCell.text(line.workstation().operationName().orElse(null)),
            moment(cycle.start()),
            cycle.end().map(this::moment).orElse(BookCell.EMPTY),
            cycle.measuredDuration().map(BookCell::seconds).orElse(BookCell.EMPTY),
            cycle.effectiveDuration().map(BookCell::seconds).orElse(BookCell.EMPTY),
            standard == null ? BookCell.EMPTY : BookCell.seconds(standard.sam().duration()),
            BookCell.number(efficiency == null ? null : efficiency.value() / 100),
            BookCell.text(SpanishText.word(cycle.status())),
            BookCell.text(cycle.review().excludedReason()),
            SaidCells.role(line.corrected()),
            SaidCells.reason(line.corrected()),
            SaidCells.role(line.verified()),
            verification == null ? BookCell.EMPTY : moment(verification.at()),
            BookCell.number(cycle.confidence().value()),
            BookCell.number(line.recorded().coverage()),
            standard == null ? BookCell.EMPTY : BookCell.whole(standard.number()),
            BookCell.text(with.roiVersion()),
            BookCell.text(with.modelVersion()),
            BookCell.text(with.configVersion())));
  }

  private BookCell moment(Instant instant) {
    return BookCell.moment(instant.atZone(zone).toLocalDateTime());
  }
}
