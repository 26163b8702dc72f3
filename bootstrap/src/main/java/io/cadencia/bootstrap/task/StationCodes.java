package io.cadencia.bootstrap.task;

import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import java.util.Map;
import java.util.stream.Collectors;

/** What people call the workstations of a configuration. */
final class StationCodes {

  private StationCodes() {}

  static Map<WorkstationId, String> of(CadenciaConfig config) {
    return config.workstations().stream()
        .collect(Collectors.toMap(Workstation::id, Workstation::code));
  }
}
