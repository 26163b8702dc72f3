package io.cadencia.application.service.health;

import io.cadencia.application.port.out.CameraConditions;
import io.cadencia.application.port.out.CoverageLog;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.StorageProbe;
import io.cadencia.application.port.out.StorageProbe.Condition;
import io.cadencia.application.port.out.StorageProbe.Storage;
import io.cadencia.domain.plant.Camera;
import java.time.Clock;
import java.util.stream.Collectors;

/** Finds out how the system is, with a handful of small reads, and changes nothing by it. */
public record HealthReader(
    StorageProbe probe,
    CoverageLog coverage,
    CameraConditions conditions,
    PlantRepository plant,
    CycleRepository cycles,
    Clock clock) {

  private static final Storage UNKNOWN = new Storage(Condition.UNREACHABLE, 0, 0, 0);

  HealthFacts read() {
    var storage = UNKNOWN;
    try {
      storage = probe.look();
      return storage.reachable() ? read(storage) : nothing(storage);
    } catch (RuntimeException unreachable) {
      // Whatever broke, health is asked in order to hear about it and answers "down".
      return nothing(
          new Storage(Condition.UNREACHABLE, 0, storage.walSizeBytes(), storage.diskFreePercent()));
    }
  }

  private HealthFacts nothing(Storage storage) {
    return HealthFacts.unreachable(storage, clock.instant());
  }

  private HealthFacts read(Storage storage) {
    var cameras = plant.cameras();
    var inUse = cameras.stream().map(Camera::id).collect(Collectors.toSet());
    var statuses =
        coverage.all().stream().filter(status -> inUse.contains(status.camera())).toList();
    var aims = conditions.aims().stream().filter(aim -> inUse.contains(aim.camera())).toList();
    var clocks =
        conditions.clocks().stream().filter(clock -> inUse.contains(clock.camera())).toList();
    var suspended = conditions.suspended().stream().filter(inUse::contains).toList();
    var newest = cycles.newestEvent().orElse(null);
    // The clock comes last: a frame that arrives meanwhile must not seem to come from the future.
    return new HealthFacts(
        storage, cameras, statuses, aims, clocks, suspended, newest, clock.instant());
  }
}
