package io.cadencia.application.service.standard;

import io.cadencia.application.port.in.standard.GetStandardTimesUseCase;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.standard.StandardVersion;
import java.time.Instant;
import java.util.List;

/** Reads the standards in force at a moment. */
public final class GetStandardTimesService implements GetStandardTimesUseCase {

  private final PlantRepository plant;

  public GetStandardTimesService(PlantRepository plant) {
    this.plant = plant;
  }

  @Override
  public List<Row> get(Instant at) {
    return plant.workstations().stream().map(workstation -> row(workstation, at)).toList();
  }

  private Row row(Workstation workstation, Instant at) {
    var standard = plant.standards(workstation.id()).at(at);
    return new Row(
        workstation.doing(standard.map(StandardVersion::operations).orElse(List.of())),
        standard.orElse(null));
  }
}
