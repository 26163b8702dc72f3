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
 * Sees pieces leave the pick zone and come to rest in the drop zone. A cycle is open from a pick to
 * a put-down; between cycles nothing is.
 */
final class PickAndDropDetector implements CycleDetector {

  private static final double WITHOUT_SEEN_PICK = 0.5;
  private static final double SMOOTHED = 0.5;

  /** A piece that was put down and may still be taken back. */
  private record PutDown(LastingChange change, double sureness) {}

  /** A cycle that has begun. */
  private record Open(Instant start, double sureness) {}

  private final boolean oneBin;
  private final StandardHistory standards;
  private final DetectorSettings settings;
  private final Watchfulness watchfulness;
  private final Presence presence;
  private final ZoneWatch pickZone;
  private final ZoneWatch dropZone;
  private final List<CycleSignal> signals = new ArrayList<>();

  private @Nullable Open open;
  private @Nullable PutDown putDown;
  private @Nullable Open heldPick;
  private @Nullable Instant previousEnd;

  /**
   * @param oneBin whether pieces are taken from and laid into the same zone
   */
  PickAndDropDetector(boolean oneBin, StandardHistory standards, DetectorSettings settings) {
    this.oneBin = oneBin;
    this.standards = standards;
    this.settings = settings;
    this.watchfulness = new Watchfulness(settings);
    this.presence = new Presence(settings);
    this.pickZone = new ZoneWatch(settings);
    this.dropZone = new ZoneWatch(settings);
  }

  @Override
  public List<CycleSignal> observe(Observation observation) {
    var gapSince = watchfulness.gapBefore(observation);
    if (gapSince != null) {
      loseCoverage(gapSince);
    }
    switch (observation.frame()) {
      case LOST -> {}
      case LIGHT_CHANGE -> {
        presence.observe(observation.at(), observation.person() > 0, false);
        pickZone.lightChanged(observation.at());
        dropZone.lightChanged(observation.at());
      }
      case USABLE -> {
        presence.observe(observation.at(), observation.person() > 0, active(observation));
        watchZones(observation);
      }
    }
    publishPutDown(observation.at());
    giveUpIfGone(observation.at());
    giveUpIfTooLong(observation.at());
    return drain();
  }

  @Override
  public List<CycleSignal> finish(Instant at) {
    dropZone.finish().ifPresent(this::pieceInDropZone);
    if (putDown != null) {
      complete(putDown);
    }
    heldPick = null;
    giveUp(at, AbortReason.RECORDING_ENDED);
    return drain();
  }

  private List<CycleSignal> drain() {
    var told = List.copyOf(signals);
    signals.clear();
    return told;
  }

  private boolean active(Observation observation) {
    return moves(observation, ZoneKind.PICK) || moves(observation, ZoneKind.WORK);
  }

  private boolean moves(Observation observation, ZoneKind kind) {
    return observation.zone(kind).filter(view -> view.motion() >= settings.moving()).isPresent();
  }

  private void watchZones(Observation observation) {
    observation
        .zone(ZoneKind.DROP)
        .flatMap(view -> dropZone.observe(observation.at(), view, observation.limit()))
        .filter(change -> presence.wasNear(change.settledAt()))
        .ifPresent(this::somethingInDropZone);
    if (!oneBin) {
      observation
          .zone(ZoneKind.PICK)
          .flatMap(view -> pickZone.observe(observation.at(), view, observation.limit()))
          .filter(change -> presence.wasNear(change.clearedAt()))
          .ifPresent(this::pieceOutOfPickZone);
    }
  }

  private void somethingInDropZone(LastingChange change) {
    boolean takenBack = putDown != null && change.undoes(putDown.change());
    boolean nextPick = oneBin && !takenBack && (open == null || putDown != null);
    if (nextPick) {
      pieceOutOfPickZone(change);
    } else {
      pieceInDropZone(change);
    }
  }

  private void pieceOutOfPickZone(LastingChange change) {
    var pick = new Open(change.clearedAt(), sureness(change));
    boolean putDownUndecided = putDown != null || dropZone.isBusy();
    if (open == null && putDown == null) {
      begin(pick);
    } else if (putDownUndecided) {
      heldPick = pick;
    }
  }

  private void pieceInDropZone(LastingChange change) {
    if (putDown != null) {
      putDown = change.undoes(putDown.change()) ? null : again(putDown, change);
    } else if (open != null
        && change.settledAt().isAfter(open.start())
        && !mergesWithPrevious(change)) {
      putDown = new PutDown(change, Math.min(open.sureness(), sureness(change)));
    } else if (open == null && previousEnd != null && !mergesWithPrevious(change)) {
      putDown = new PutDown(change, WITHOUT_SEEN_PICK);
    }
    if (putDown == null) {
      heldPick = null;
    }
  }

  /**
   * The piece was laid again, or only smoothed where it lay: what changes less than half as much as
   * putting it down did leaves the time of the put-down. What lay there before stays what
   * everything is compared with.
   */
  private static PutDown again(PutDown first, LastingChange last) {
    boolean smoothed = last.share() < SMOOTHED * first.change().share();
    var placed = smoothed ? first.change() : last;
    var change =
        new LastingChange(
            placed.settledAt(),
            placed.clearedAt(),
            last.letGoAt(),
            first.change().before(),
            last.after(),
            placed.share());
    return new PutDown(change, first.sureness());
  }

  private boolean mergesWithPrevious(LastingChange change) {
    var end = change.settledAt();
    var previous = previousEnd;
    return previous != null
        && standards
            .at(end)
            .map(version -> version.sam().toMillis() * settings.mergeFraction())
            .filter(least -> Duration.between(previous, end).toMillis() < least)
            .isPresent();
  }

  private void publishPutDown(Instant now) {
    var waiting = putDown;
    if (waiting == null || dropZone.isBusy()) {
      return;
    }
    var letGo = waiting.change().letGoAt();
    boolean longEnough = !now.isBefore(letGo.plus(settings.reworkWindow()));
    var seen = presence.lastSeen();
    boolean operatorStillThere = seen != null && !seen.isBefore(letGo);
    if (longEnough && (operatorStillThere || presence.isGone(now))) {
      complete(waiting);
    }
  }

  private void complete(PutDown finished) {
    var end = finished.change().settledAt();
    if (open == null && previousEnd != null) {
      signals.add(new Started(previousEnd, new Confidence(finished.sureness())));
    }
    signals.add(new Completed(end, new Confidence(finished.sureness())));
    previousEnd = end;
    open = null;
    putDown = null;
    if (heldPick != null) {
      begin(heldPick);
      heldPick = null;
    }
  }

  private void begin(Open pick) {
    var start =
        previousEnd != null && pick.start().isBefore(previousEnd) ? previousEnd : pick.start();
    open = new Open(start, pick.sureness());
    signals.add(new Started(start, new Confidence(pick.sureness())));
  }

  private void giveUpIfGone(Instant now) {
    if (putDown == null && presence.isGone(now)) {
      var left = presence.lastSeen();
      giveUp(left == null ? now : left, AbortReason.OPERATOR_LEFT);
      previousEnd = null;
    }
  }

  private void giveUpIfTooLong(Instant now) {
    var left = presence.lastSeen();
    if (open == null || putDown != null || dropZone.isBusy() || left == null) {
      return;
    }
    double longest =
        standards
            .at(now)
            .map(version -> version.sam().toMillis() * settings.longestMultiple())
            .orElse(Double.POSITIVE_INFINITY);
    if (Duration.between(open.start(), now).toMillis() > longest) {
      giveUp(left, AbortReason.TOO_LONG);
    }
  }

  private void loseCoverage(Instant lastUsable) {
    if (putDown != null) {
      complete(putDown);
    }
    giveUp(lastUsable, AbortReason.COVERAGE_LOST);
    heldPick = null;
    previousEnd = null;
    presence.forget();
    pickZone.forget();
    dropZone.forget();
  }

  private void giveUp(Instant at, AbortReason reason) {
    if (open != null) {
      var end = at.isBefore(open.start()) ? open.start() : at;
      signals.add(new Aborted(end, reason));
      open = null;
      heldPick = null;
    }
  }

  private static double sureness(LastingChange change) {
    return Math.min(0.98, 0.7 + change.share());
  }
}
