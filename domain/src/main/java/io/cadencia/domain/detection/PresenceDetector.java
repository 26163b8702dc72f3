package io.cadencia.domain.detection;

import io.cadencia.domain.cycle.Confidence;
import io.cadencia.domain.detection.CycleSignal.AbortReason;
import io.cadencia.domain.detection.CycleSignal.Aborted;
import io.cadencia.domain.detection.CycleSignal.Completed;
import io.cadencia.domain.detection.CycleSignal.Started;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where nothing but the seat can be seen: a cycle is a stay at the seat. A guess, and its
 * confidence says so.
 */
final class PresenceDetector implements CycleDetector {

  private static final Confidence GUESS = new Confidence(0.2);

  private final DetectorSettings settings;
  private final Watchfulness watchfulness;
  private @Nullable Instant since;
  private @Nullable Instant lastSeen;

  PresenceDetector(DetectorSettings settings) {
    this.settings = settings;
    this.watchfulness = new Watchfulness(settings);
  }

  @Override
  public List<CycleSignal> observe(Observation observation) {
    var signals = new ArrayList<CycleSignal>();
    var gapSince = watchfulness.gapBefore(observation);
    if (gapSince != null) {
      giveUp(gapSince, AbortReason.COVERAGE_LOST, signals);
    }
    if (observation.person() > 0) {
      lastSeen = observation.at();
      if (since == null) {
        since = observation.at();
        signals.add(new Started(since, GUESS));
      }
    } else if (since != null && lastSeen != null && isAway(observation.at(), lastSeen)) {
      signals.add(new Completed(lastSeen, GUESS));
      since = null;
    }
    return signals;
  }

  @Override
  public List<CycleSignal> finish(Instant at) {
    var signals = new ArrayList<CycleSignal>();
    giveUp(at, AbortReason.RECORDING_ENDED, signals);
    return signals;
  }

  private boolean isAway(Instant now, Instant seen) {
    return Duration.between(seen, now).compareTo(settings.sightWindow()) >= 0;
  }

  private void giveUp(Instant at, AbortReason reason, List<CycleSignal> signals) {
    if (since != null) {
      signals.add(new Aborted(at, reason));
      since = null;
    }
  }
}
