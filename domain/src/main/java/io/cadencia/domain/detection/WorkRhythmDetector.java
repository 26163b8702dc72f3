package io.cadencia.domain.detection;

import io.cadencia.domain.cycle.Confidence;
import io.cadencia.domain.detection.CycleSignal.AbortReason;
import io.cadencia.domain.detection.CycleSignal.Aborted;
import io.cadencia.domain.detection.CycleSignal.Completed;
import io.cadencia.domain.detection.CycleSignal.Started;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.zone.ZoneKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where no bins can be seen: a cycle is a stretch of motion in the work zone that lasts a fair part
 * of the standard time and ends in a pause, in which the hands are at the bins. Confidence stays
 * below one half.
 */
final class WorkRhythmDetector implements CycleDetector {

  private static final Confidence LOW = new Confidence(0.4);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration SHORTEST_WITHOUT_STANDARD = Duration.ofSeconds(5);

  private final StandardHistory standards;
  private final DetectorSettings settings;
  private final Watchfulness watchfulness;
  private final Presence presence;

  private @Nullable Instant workSince;
  private @Nullable Instant lastWork;
  private boolean told;

  WorkRhythmDetector(StandardHistory standards, DetectorSettings settings) {
    this.standards = standards;
    this.settings = settings;
    this.watchfulness = new Watchfulness(settings);
    this.presence = new Presence(settings);
  }

  @Override
  public List<CycleSignal> observe(Observation observation) {
    var signals = new ArrayList<CycleSignal>();
    var gapSince = watchfulness.gapBefore(observation);
    if (gapSince != null) {
      giveUp(gapSince, AbortReason.COVERAGE_LOST, signals);
      presence.forget();
    }
    if (observation.frame() == Observation.Frame.USABLE) {
      work(observation);
    }
    pauseOrGoOn(observation.at(), signals);
    return signals;
  }

  @Override
  public List<CycleSignal> finish(Instant at) {
    var signals = new ArrayList<CycleSignal>();
    giveUp(at, AbortReason.RECORDING_ENDED, signals);
    return signals;
  }

  private void work(Observation observation) {
    boolean moves =
        observation
            .zone(ZoneKind.WORK)
            .filter(view -> view.motion() >= settings.moving())
            .isPresent();
    presence.observe(observation.at(), observation.person() > 0, moves);
    if (moves && presence.wasNear(observation.at())) {
      lastWork = observation.at();
      if (workSince == null) {
        workSince = observation.at();
      }
    }
  }

  private void pauseOrGoOn(Instant now, List<CycleSignal> signals) {
    if (workSince == null || lastWork == null) {
      return;
    }
    boolean longEnough = Duration.between(workSince, lastWork).compareTo(shortest(now)) >= 0;
    if (longEnough && !told) {
      signals.add(new Started(workSince, LOW));
      told = true;
    }
    if (Duration.between(lastWork, now).compareTo(PAUSE) >= 0) {
      if (told) {
        signals.add(new Completed(lastWork, LOW));
      }
      forgetWork();
    }
  }

  private Duration shortest(Instant now) {
    return standards
        .at(now)
        .map(version -> Duration.ofMillis(version.sam().toMillis() * 4 / 10))
        .orElse(SHORTEST_WITHOUT_STANDARD);
  }

  private void giveUp(Instant at, AbortReason reason, List<CycleSignal> signals) {
    if (told) {
      signals.add(new Aborted(at, reason));
    }
    forgetWork();
  }

  private void forgetWork() {
    workSince = null;
    lastWork = null;
    told = false;
  }
}
