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
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where no bins can be seen: a cycle is a stretch of motion in the work zone that ends in a pause,
 * in which the hands are at the bins. Hands pause while they sew, too, so the standard time tells
 * about when to expect the end, and the longest pause thereabouts is taken for it. Confidence stays
 * below one half.
 */
final class WorkRhythmDetector implements CycleDetector {

  private static final Confidence LOW = new Confidence(0.4);
  private static final Duration PAUSE_WITHOUT_STANDARD = Duration.ofSeconds(1);
  private static final Duration LONG_PAUSE = Duration.ofSeconds(2);
  private static final double EARLIEST = 0.6;
  private static final double LATEST = 1.7;
  private static final Duration SHORTEST_WITHOUT_STANDARD = Duration.ofSeconds(5);

  private final StandardHistory standards;
  private final DetectorSettings settings;
  private final Watchfulness watchfulness;
  private final Presence presence;

  /** Hands at rest between two moments of work. */
  private record Pause(Instant from, Instant to) {

    Duration length() {
      return Duration.between(from, to);
    }
  }

  private final List<Pause> pauses = new ArrayList<>();
  private @Nullable Instant workSince;
  private @Nullable Instant lastWork;
  private @Nullable Instant lastSeen;
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
      forgetUnseenPause(observation.at());
      work(observation);
      pauseOrGoOn(observation.at(), signals);
    }
    return signals;
  }

  @Override
  public List<CycleSignal> finish(Instant at) {
    var signals = new ArrayList<CycleSignal>();
    giveUp(at, AbortReason.RECORDING_ENDED, signals);
    return signals;
  }

  /** Where pictures are missing, or the light changes, hands may have worked as well. */
  private void forgetUnseenPause(Instant now) {
    boolean unseen =
        lastSeen != null && Duration.between(lastSeen, now).compareTo(settings.quiet()) > 0;
    if (unseen && lastWork != null) {
      lastWork = now;
    }
    lastSeen = now;
  }

  private void work(Observation observation) {
    boolean moves =
        observation
            .zone(ZoneKind.WORK)
            .filter(view -> view.motion() >= settings.moving())
            .isPresent();
    presence.observe(observation.at(), observation.person() > 0, moves);
    if (moves && presence.wasNear(observation.at())) {
      if (workSince == null || lastWork == null) {
        workSince = observation.at();
      } else {
        pauses.add(new Pause(lastWork, observation.at()));
      }
      lastWork = observation.at();
    }
  }

  private void pauseOrGoOn(Instant now, List<CycleSignal> signals) {
    if (workSince == null || lastWork == null) {
      return;
    }
    var since = workSince;
    var sam = standards.at(now).map(version -> version.sam().toMillis()).orElse(null);
    var shortest = sam == null ? SHORTEST_WITHOUT_STANDARD : part(sam, EARLIEST);
    boolean longEnough = Duration.between(since, lastWork).compareTo(shortest) >= 0;
    if (longEnough && !told) {
      signals.add(new Started(since, LOW));
      told = true;
    }
    var pause = sam == null ? PAUSE_WITHOUT_STANDARD : LONG_PAUSE;
    if (Duration.between(lastWork, now).compareTo(pause) >= 0) {
      if (told) {
        signals.add(new Completed(lastWork, LOW));
      }
      forgetWork();
    } else if (sam != null && Duration.between(since, now).compareTo(part(sam, LATEST)) >= 0) {
      endAtLongestPause(since.plus(shortest), signals);
    }
  }

  private void endAtLongestPause(Instant earliest, List<CycleSignal> signals) {
    pauses.removeIf(pause -> pause.from().isBefore(earliest));
    var longest = pauses.stream().max(Comparator.comparing(Pause::length));
    if (longest.isPresent() && told) {
      signals.add(new Completed(longest.get().from(), LOW));
      workSince = longest.get().to();
      told = false;
      pauses.removeIf(pause -> !pause.from().isAfter(longest.get().from()));
    }
  }

  private static Duration part(long samMillis, double part) {
    return Duration.ofMillis(Math.round(samMillis * part));
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
    pauses.clear();
    told = false;
  }
}
