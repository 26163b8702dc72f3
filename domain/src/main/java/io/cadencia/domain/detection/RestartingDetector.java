package io.cadencia.domain.detection;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Begins anew when the clock was put back. What was seen until then is finished at its last moment,
 * because no time that passed since can be told; nothing waits until the clock has caught up.
 */
public final class RestartingDetector implements CycleDetector {

  private final Supplier<CycleDetector> fresh;
  private CycleDetector current;
  private @Nullable Instant last;

  /**
   * @param fresh gives a detector that has seen nothing yet, each time another one
   */
  public RestartingDetector(Supplier<CycleDetector> fresh) {
    this.fresh = fresh;
    this.current = fresh.get();
  }

  /**
   * @param observation may be older than the one before it
   */
  @Override
  public List<CycleSignal> observe(Observation observation) {
    var before = last;
    last = observation.at();
    if (before == null || !observation.at().isBefore(before)) {
      return current.observe(observation);
    }
    var finished = current.finish(before);
    current = fresh.get();
    return Stream.concat(finished.stream(), current.observe(observation).stream()).toList();
  }

  @Override
  public List<CycleSignal> finish(Instant at) {
    return current.finish(at);
  }
}
