package io.cadencia.application.service.detection;

import io.cadencia.application.port.in.detection.AdmitCamerasUseCase;
import io.cadencia.application.port.out.CameraConditions;
import io.cadencia.application.port.out.CameraConditions.Known;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.application.port.out.ZoneVersions;
import io.cadencia.domain.coverage.CameraCapacity;
import io.cadencia.domain.coverage.CameraCondition;
import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.zone.ZonesVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Lets the oldest cameras be watched. A camera came when it first had zones: that is never changed
 * or taken away, so that the same cameras stay after a restart. Of cameras that came together the
 * lower number is the older.
 */
public final class AdmitCamerasService implements AdmitCamerasUseCase {

  private final PlantRepository plant;
  private final ZoneVersions zones;
  private final CameraConditions conditions;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public AdmitCamerasService(
      PlantRepository plant,
      ZoneVersions zones,
      CameraConditions conditions,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.plant = plant;
    this.zones = zones;
    this.conditions = conditions;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Admission admit(CameraCapacity capacity) {
    var oldestFirst = oldestFirst();
    var admission = new Admission(capacity.within(oldestFirst), capacity.beyond(oldestFirst));
    unitOfWork.run(
        () -> {
          admission.watched().forEach(this::resume);
          admission.suspended().forEach(this::suspend);
        });
    return admission;
  }

  private List<CameraId> oldestFirst() {
    return plant.cameras().stream()
        .map(Camera::id)
        .sorted(Comparator.comparing(this::came).thenComparing(CameraId::value))
        .toList();
  }

  private Instant came(CameraId camera) {
    return zones.before(camera, 2, 1).stream()
        .map(ZonesVersion::at)
        .findFirst()
        .orElse(Instant.MAX);
  }

  private void suspend(CameraId camera) {
    if (!isSuspended(camera)) {
      conditions.save(new Known(CameraCondition.suspended(camera, clock.instant()), false));
    }
  }

  private void resume(CameraId camera) {
    if (isSuspended(camera)) {
      conditions.save(new Known(CameraCondition.pending(camera, clock.instant()), false));
    }
  }

  private boolean isSuspended(CameraId camera) {
    return conditions.find(camera).filter(known -> known.condition().isSuspended()).isPresent();
  }
}
