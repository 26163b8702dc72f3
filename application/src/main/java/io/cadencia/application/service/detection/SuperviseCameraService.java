package io.cadencia.application.service.detection;

import io.cadencia.application.port.in.detection.SuperviseCameraUseCase;
import io.cadencia.application.port.out.CameraConditions;
import io.cadencia.application.port.out.CameraConditions.Known;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.coverage.CameraClock;
import io.cadencia.domain.coverage.CameraNotice;
import io.cadencia.domain.coverage.CameraSupervision;
import io.cadencia.domain.plant.CameraId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Follows each camera, and stores what changed. */
public final class SuperviseCameraService implements SuperviseCameraUseCase {

  private final CameraConditions conditions;
  private final UnitOfWork unitOfWork;
  private final Consumer<CameraNotice> people;
  private final Map<CameraId, CameraSupervision> followed = new ConcurrentHashMap<>();

  /**
   * @param people are told what has lasted for a minute
   */
  public SuperviseCameraService(
      CameraConditions conditions, UnitOfWork unitOfWork, Consumer<CameraNotice> people) {
    this.conditions = conditions;
    this.unitOfWork = unitOfWork;
    this.people = people;
  }

  @Override
  public void report(Report report) {
    if (report instanceof Picture picture) {
      follow(picture.camera(), picture.at(), camera -> camera.pictureAt(picture.at()));
    } else if (report instanceof Failure failure) {
      follow(
          failure.camera(),
          failure.at(),
          camera -> camera.failedAt(failure.at(), failure.trouble()));
    } else {
      unitOfWork.run(() -> store(report));
    }
  }

  private void store(Report report) {
    if (report instanceof Aim told) {
      conditions.saveAim(told.aim());
    } else if (report instanceof Stream told) {
      conditions.saveStream(told.stream());
    } else if (report instanceof Clock told) {
      store(told.clock());
    }
  }

  /** A camera that is opened again tells anew what may be known; since when it is so must stay. */
  private void store(CameraClock clock) {
    boolean isKnown =
        conditions
            .findClock(clock.camera())
            .filter(known -> known.skewed() == clock.skewed())
            .isPresent();
    if (!isKnown) {
      conditions.saveClock(clock);
    }
  }

  private interface Event {
    Optional<CameraNotice> happenTo(CameraSupervision camera);
  }

  private void follow(CameraId id, Instant at, Event event) {
    var camera = followed.computeIfAbsent(id, unknown -> begin(id, at));
    var before = known(camera);
    var notice = event.happenTo(camera);
    if (!known(camera).equals(before)) {
      unitOfWork.run(() -> conditions.save(known(camera)));
    }
    notice.ifPresent(people);
  }

  private CameraSupervision begin(CameraId id, Instant at) {
    return conditions
        .find(id)
        .map(known -> new CameraSupervision(known.condition(), known.toldAway()))
        .orElseGet(() -> new CameraSupervision(id, at));
  }

  private static Known known(CameraSupervision camera) {
    return new Known(camera.condition(), camera.isToldAway());
  }
}
