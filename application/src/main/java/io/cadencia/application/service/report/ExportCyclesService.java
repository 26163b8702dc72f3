package io.cadencia.application.service.report;

import io.cadencia.application.port.in.report.ExportCyclesUseCase;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.CycleSheet;
import io.cadencia.application.port.out.CycleSheetWriter;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.Snapshot;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.time.TimeSpan;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Reads the cycles of a day and hands them to the writer of the sheet; all of them are of one state
 * of the storage.
 */
public final class ExportCyclesService implements ExportCyclesUseCase {

  private final PlantRepository plant;
  private final EndedCycles cycles;
  private final Snapshot snapshot;
  private final CycleSheetWriter writer;
  private final ZoneId zone;

  /**
   * @param zone the plant's time zone
   */
  public ExportCyclesService(
      PlantRepository plant,
      CycleRepository cycles,
      Snapshot snapshot,
      CycleSheetWriter writer,
      ZoneId zone) {
    this.plant = plant;
    this.cycles = new EndedCycles(cycles);
    this.snapshot = snapshot;
    this.writer = writer;
    this.zone = zone;
  }

  @Override
  public void export(Query query, OutputStream to) {
    snapshot.run(() -> write(query, to));
  }

  private void write(Query query, OutputStream to) {
    var module =
        plant
            .findModule(query.module())
            .orElseThrow(() -> new ModuleNotFoundException(query.module()));
    var judge = new RowJudge(plant);
    var rows =
        cycles.in(span(query.day()), query.module()).map(recorded -> judge.row(recorded.cycle()));
    writer.write(new CycleSheet(module, query.day(), zone, rows), to);
  }

  private TimeSpan span(LocalDate day) {
    return new TimeSpan(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
