package io.cadencia.application.service.standard;

import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.bulletin.BulletinDraft;
import io.cadencia.domain.bulletin.BulletinPreview;
import io.cadencia.domain.bulletin.StationPlan;
import io.cadencia.domain.bulletin.StyleBulletin;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.plant.Workstation;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** Finds out what a bulletin would change. */
record BulletinPlanner(PlantRepository plant) {

  BulletinPreview plan(BulletinDraft draft, ModuleId module, Instant validFrom, ZonedDateTime now) {
    if (plant.findModule(module).isEmpty()) {
      throw new ModuleNotFoundException(module);
    }
    var stations =
        plant.workstations().stream()
            .filter(workstation -> workstation.module().equals(module))
            .toList();
    var codes = stations.stream().map(Workstation::code).collect(Collectors.toSet());
    var bulletin = draft.bulletin(codes);
    return BulletinPreview.of(
        module, bulletin, validFrom, plans(stations, bulletin, validFrom), now);
  }

  private List<StationPlan> plans(
      List<Workstation> stations, StyleBulletin bulletin, Instant validFrom) {
    return stations.stream()
        .map(
            station ->
                new StationPlan(
                    station,
                    plant.standards(station.id()),
                    bulletin.operationsAt(station.code()),
                    validFrom))
        .toList();
  }
}
