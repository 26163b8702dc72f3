package io.cadencia.application.service.health;

import io.cadencia.application.port.in.health.GetHealthUseCase;
import io.cadencia.application.port.out.CoverageLog;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.StorageProbe;
import io.cadencia.application.port.out.StorageProbe.Storage;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Judges the state of storage and cameras. */
public final class GetHealthService implements GetHealthUseCase {

  private static final double DISK_LOW_PERCENT = 10;

  private final StorageProbe probe;
  private final CoverageLog coverage;
  private final PlantRepository plant;
  private final CycleRepository cycles;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final long startedAtNanos;

  /**
   * @param nanoTime nanoseconds that only rise, such as {@link System#nanoTime}
   */
  public GetHealthService(
      StorageProbe probe,
      CoverageLog coverage,
      PlantRepository plant,
      CycleRepository cycles,
      Clock clock,
      LongSupplier nanoTime) {
    this.probe = probe;
    this.coverage = coverage;
    this.plant = plant;
    this.cycles = cycles;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.startedAtNanos = nanoTime.getAsLong();
  }

  @Override
  public Health get() {
    var storage = new Storage(false, 0, 0, 0);
    try {
      storage = probe.look();
      return storage.reachable() ? judge(storage) : down(storage);
    } catch (RuntimeException unreachable) {
      // Whatever broke, health is asked in order to hear about it and answers "down".
      return down(storage);
    }
  }

  private Health judge(Storage storage) {
    var now = clock.instant();
    var cameras = plant.cameras();
    var online =
        cameras.stream()
            .flatMap(camera -> coverage.find(camera.id()).stream())
            .filter(status -> status.isOnline(now))
            .count();
    var well = online == cameras.size() && storage.diskFreePercent() >= DISK_LOW_PERCENT;
    return new Health(
        well ? Status.OK : Status.DEGRADED,
        true,
        storage.schemaVersion(),
        storage.walSizeBytes(),
        cycles.newestEvent().orElse(null),
        Math.toIntExact(online),
        cameras.size(),
        storage.diskFreePercent(),
        uptime());
  }

  private Health down(Storage storage) {
    return new Health(
        Status.DOWN,
        false,
        0,
        storage.walSizeBytes(),
        null,
        0,
        0,
        storage.diskFreePercent(),
        uptime());
  }

  private Duration uptime() {
    return Duration.ofNanos(nanoTime.getAsLong() - startedAtNanos);
  }
}
