package io.cadencia.application.service.losttime;

import io.cadencia.application.port.in.losttime.ListStopsUseCase;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.StopRepository;
import io.cadencia.domain.losttime.LostTime;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads stops of workstations in use. */
public final class ListStopsService implements ListStopsUseCase {

  private final PlantRepository plant;
  private final StopRepository stops;
  private final Clock clock;

  public ListStopsService(PlantRepository plant, StopRepository stops, Clock clock) {
    this.plant = plant;
    this.stops = stops;
    this.clock = clock;
  }

  @Override
  public Answer list(Query query) {
    var now = clock.instant();
    var found = stops.touching(workstations(query), query.range());
    return new Answer(found, LostTime.of(found, query.range(), now), now);
  }

  private Set<WorkstationId> workstations(Query query) {
    return plant.workstations().stream()
        .filter(it -> query.module() == null || it.module().equals(query.module()))
        .map(Workstation::id)
        .filter(id -> query.workstation() == null || id.equals(query.workstation()))
        .collect(Collectors.toSet());
  }
}
