package io.cadencia.adapter.export;

import io.cadencia.application.port.out.CycleSheet;
import io.cadencia.domain.efficiency.Percent;
import io.cadencia.domain.standard.StandardTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The columns of the cycle sheet. */
final class CycleColumns {

  static final List<String> HEADER =
      List.of(
          "Fecha",
          "Módulo",
          "Puesto",
          "Operación",
          "Inicio",
          "Fin",
          "Duración (s)",
          "SAM (s)",
          "Eficiencia (%)",
          "Estado",
          "Confianza",
          "Versión modelo",
          "Duración medida (s)",
          "Versión SAM",
          "Versión zonas",
          "Versión configuración",
          "Ciclo");

  private final CycleSheet sheet;

  CycleColumns(CycleSheet sheet) {
    this.sheet = sheet;
  }

  /** One cell for each column of {@link #HEADER}; empty where nothing is known. */
  List<String> cells(CycleSheet.Row row) {
    var cycle = row.cycle();
    var with = cycle.provenance();
    return List.of(
        SpanishText.day(sheet.day()),
        FormulaGuard.safe(sheet.module().name()),
        FormulaGuard.safe(row.workstation().code()),
        FormulaGuard.safe(row.workstation().operationName().orElse("")),
        time(cycle.start()),
        cycle.end().map(this::time).orElse(""),
        seconds(cycle.effectiveDuration()),
        seconds(Optional.ofNullable(row.sam()).map(StandardTime::duration)),
        Optional.ofNullable(row.efficiency()).map(CycleColumns::percent).orElse(""),
        SpanishText.word(cycle.status()),
        SpanishText.decimal(cycle.confidence().value(), 2),
        FormulaGuard.safe(with.modelVersion()),
        seconds(cycle.measuredDuration()),
        Optional.ofNullable(cycle.samVersion()).map(String::valueOf).orElse(""),
        FormulaGuard.safe(with.roiVersion()),
        FormulaGuard.safe(with.configVersion()),
        String.valueOf(cycle.id().value()));
  }

  private String time(Instant instant) {
    return SpanishText.time(instant.atZone(sheet.zone()).toLocalTime());
  }

  private static String seconds(Optional<Duration> duration) {
    return duration.map(SpanishText::seconds).orElse("");
  }

  private static String percent(Percent percent) {
    return SpanishText.decimal(percent.value(), 1);
  }
}
