package io.cadencia.bootstrap.wiring;

import io.cadencia.adapter.export.CsvCycleSheetWriter;
import io.cadencia.application.port.in.report.ExportCyclesUseCase;
import io.cadencia.application.port.in.report.ExportDayUseCase;
import io.cadencia.application.service.report.ExportCyclesService;
import io.cadencia.domain.plant.ModuleNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;

/** A day as its cycles alone. */
final class CyclesOfDay implements ExportDayUseCase {

  private final Storage storage;
  private final ZoneId zone;

  CyclesOfDay(Storage storage, ZoneId zone) {
    this.storage = storage;
    this.zone = zone;
  }

  @Override
  public void export(Query query, Folder to, Progress progress) {
    progress.at(0);
    var cycles =
        new ExportCyclesService(
            storage.plant(), storage.cycles(), storage.snapshot(), new CsvCycleSheetWriter(), zone);
    var name = "CICLOS_" + code(query) + "_" + query.day() + ".csv";
    try (var file = to.open(name)) {
      cycles.export(new ExportCyclesUseCase.Query(query.module(), query.day()), file);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be written", e);
    }
    progress.at(1);
  }

  private String code(Query query) {
    return storage
        .plant()
        .findModule(query.module())
        .orElseThrow(() -> new ModuleNotFoundException(query.module()))
        .code();
  }
}
