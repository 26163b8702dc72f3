package io.cadencia.application.service.health;

import io.cadencia.application.port.in.health.GetHealthUseCase;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Judges the state of the system in nine figures. */
public final class GetHealthService implements GetHealthUseCase {

  private final HealthReader reader;
  private final HealthProbes probes;
  private final LongSupplier nanoTime;
  private final long startedAtNanos;

  /**
   * @param nanoTime nanoseconds that only rise, such as {@link System#nanoTime}
   */
  public GetHealthService(HealthReader reader, HealthProbes probes, LongSupplier nanoTime) {
    this.reader = reader;
    this.probes = probes;
    this.nanoTime = nanoTime;
    this.startedAtNanos = nanoTime.getAsLong();
  }

  @Override
  public Health get() {
    return judge(reader.read());
  }

  Health judge(HealthFacts facts) {
    var storage = facts.storage();
    return new Health(
        HealthProbes.status(probes.judge(facts)),
        storage.reachable(),
        storage.reachable() ? storage.schemaVersion() : 0,
        storage.walSizeBytes(),
        facts.newestEvent(),
        facts.camerasOnline(),
        facts.cameras().size(),
        storage.diskFreePercent(),
        Duration.ofNanos(nanoTime.getAsLong() - startedAtNanos));
  }
}
