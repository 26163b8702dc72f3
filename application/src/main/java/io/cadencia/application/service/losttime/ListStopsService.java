package io.cadencia.application.service.losttime;

import io.cadencia.application.port.in.losttime.ListStopsUseCase;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.StopRepository;
import io.cadencia.domain.efficiency.RangeRule;
import io.cadencia.domain.losttime.LostTime;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.time.TimeSpan;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads stops of workstations in use. */
public final class ListStopsService implements ListStopsUseCase {

  private final PlantRepository plant;
  private final StopRepository stops;
  private final ProductionDays days;
  private final Clock clock;

  public ListStopsService(
      PlantRepository plant, StopRepository stops, ProductionDays days, Clock clock) {
    this.plant = plant;
    this.stops = stops;
    this.days = days;
    this.clock = clock;
  }

  @Override
  public Answer list(Query query) {
    var now = clock.instant();
    var range = range(query, now);
    var found = stops.touching(workstations(query), range);
    return new Answer(range, found, LostTime.of(found, range, now), now);
  }

  private TimeSpan range(Query query, Instant now) {
    var from = query.from() == null ? days.spanOf(days.dayOf(now)).from() : query.from();
    var to = query.to() == null ? now : query.to();
    return RangeRule.atMost(LONGEST, from, to);
  }

  private Set<WorkstationId> workstations(Query query) {
    return plant.workstations().stream()
        .filter(it -> query.module() == null || it.module().equals(query.module()))
        .map(Workstation::id)
        .filter(id -> query.workstation() == null || id.equals(query.workstation()))
        .collect(Collectors.toSet());
  }
}
