package io.cadencia.application.service.report;

import io.cadencia.application.port.in.report.ExportCyclesUseCase;
import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.CycleSheet;
import io.cadencia.application.port.out.CycleSheetWriter;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.Snapshot;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleOverride;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.time.TimeSpan;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the cycles of a day page by page and hands them to the writer of the sheet; all pages are
 * of one state of the storage.
 */
public final class ExportCyclesService implements ExportCyclesUseCase {

  private static final int PAGE = 500;

  private final PlantRepository plant;
  private final CycleRepository cycles;
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
    this.cycles = cycles;
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
    var rows = endedOn(query.day(), query.module()).map(judge::row);
    writer.write(new CycleSheet(module, query.day(), zone, rows), to);
  }

  private Stream<Cycle> endedOn(LocalDate day, ModuleId module) {
    var span =
        new TimeSpan(
            day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
    // Pages are cut by start: a cycle that ends today may have begun as long ago as one may last.
    var from = span.from().minus(CycleOverride.LONGEST);
    return all(new CycleFilter(module, null, null, from, span.to(), null))
        .filter(cycle -> cycle.end().filter(span::contains).isPresent());
  }

  private Stream<Cycle> all(CycleFilter filter) {
    return Stream.iterate(
            cycles.afterId(filter, 0, PAGE), page -> !page.isEmpty(), page -> after(page, filter))
        .flatMap(List::stream)
        .map(RecordedCycle::cycle);
  }

  private List<RecordedCycle> after(List<RecordedCycle> page, CycleFilter filter) {
    long last = page.get(page.size() - 1).cycle().id().value();
    return cycles.afterId(filter, last, PAGE);
  }
}
