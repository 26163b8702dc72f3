package io.cadencia.application.service.cycle;

import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** By which version of the standard time a cycle is judged: the one in force at its end. */
record StandardInForce(PlantRepository plant) {

  @Nullable Integer versionAt(WorkstationId workstation, Instant end) {
    return plant.standards(workstation).at(end).map(StandardVersion::number).orElse(null);
  }
}
