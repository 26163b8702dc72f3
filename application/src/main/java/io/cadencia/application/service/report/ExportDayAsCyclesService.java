package io.cadencia.application.service.report;

import io.cadencia.application.port.in.report.ExportCyclesUseCase;
import io.cadencia.application.port.in.report.ExportDayUseCase;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.plant.ModuleNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A day as its cycles alone. */
public final class ExportDayAsCyclesService implements ExportDayUseCase {

  private final PlantRepository plant;
  private final ExportCyclesUseCase cycles;

  public ExportDayAsCyclesService(PlantRepository plant, ExportCyclesUseCase cycles) {
    this.plant = plant;
    this.cycles = cycles;
  }

  @Override
  public void export(Query query, Folder to, Progress progress) {
    progress.at(0);
    var name = "CICLOS_" + code(query) + "_" + query.day() + ".csv";
    try (var file = to.open(name)) {
      cycles.export(new ExportCyclesUseCase.Query(query.module(), query.day()), file);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be written", e);
    }
    progress.at(1);
  }

  private String code(Query query) {
    return plant
        .findModule(query.module())
        .orElseThrow(() -> new ModuleNotFoundException(query.module()))
        .code();
  }
}
