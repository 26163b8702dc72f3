package io.cadencia.application.service.losttime;

import io.cadencia.application.port.in.losttime.DetectStopsUseCase;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.StopRepository;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.losttime.Stop;
import io.cadencia.domain.losttime.StopChanges;
import io.cadencia.domain.losttime.StopDetection;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sets what the detection finds against the stops kept. The first look after a start goes back over
 * many units, for what happened while nobody looked; the next ones only over the newest.
 */
public final class DetectStopsService implements DetectStopsUseCase {

  private static final int UNITS_OF_THE_FIRST_LOOK = 2_000;
  private static final int UNITS_OF_A_LOOK = 50;

  private final PlantRepository plant;
  private final StopRepository stops;
  private final StationActivities activities;
  private final StopDetection detection;
  private final UnitOfWork unitOfWork;
  private final AtomicBoolean looked = new AtomicBoolean();

  public DetectStopsService(
      PlantRepository plant,
      StopRepository stops,
      StationActivities activities,
      StopDetection detection,
      UnitOfWork unitOfWork) {
    this.plant = plant;
    this.stops = stops;
    this.activities = activities;
    this.detection = detection;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public int runOnce() {
    int units = looked.get() ? UNITS_OF_A_LOOK : UNITS_OF_THE_FIRST_LOOK;
    int changed = plant.workstations().stream().mapToInt(it -> look(it, units)).sum();
    looked.set(true);
    return changed;
  }

  /** Mostly nothing has changed, and then no transaction is begun. */
  private int look(Workstation workstation, int units) {
    if (changes(workstation, units).isEmpty()) {
      return 0;
    }
    return unitOfWork.execute(
        () -> {
          var changes = changes(workstation, units);
          apply(workstation.id(), changes);
          return changes.size();
        });
  }

  private StopChanges changes(Workstation workstation, int units) {
    return activities
        .of(workstation, units)
        .map(
            activity ->
                StopChanges.between(
                    stops.touching(Set.of(workstation.id()), activity.span()),
                    detection.stops(activity),
                    activity.span()))
        .orElse(StopChanges.NONE);
  }

  /** A stop that ended gives way before the next one begins. */
  private void apply(WorkstationId workstation, StopChanges changes) {
    changes.withdrawn().forEach(stops::remove);
    changes.moved().forEach(stops::save);
    changes.begun().forEach(it -> stops.save(Stop.found(stops.nextId(), workstation, it)));
  }
}
