package io.cadencia.domain.detection;

import io.cadencia.domain.detection.ChangeTiming.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches one zone for lasting changes. Motion opens a burst; once the zone has come to rest, its
 * picture is compared with the one before. Hands that come and go leave no difference and so mean
 * nothing.
 */
final class ZoneWatch {

  private static final Duration LONGEST_BURST = Duration.ofMinutes(2);
  private static final double DRIFT_PER_SECOND = 0.3;

  private final DetectorSettings settings;
  private final List<Moment> burst = new ArrayList<>();
  private @Nullable Rest rest;
  private @Nullable Moment last;
  private @Nullable Instant quietSince;
  private @Nullable Instant lightChangedAt;
  private boolean busy;

  ZoneWatch(DetectorSettings settings) {
    this.settings = settings;
  }

  /** Whether something has been moving in the zone and it has not come to rest since. */
  boolean isBusy() {
    return busy;
  }

  /**
   * Takes in one frame, and tells the change that it shows to be complete. A picture of another
   * size, as after a camera was set up anew, begins from nothing.
   *
   * @param limit the level of the brightest thing the camera can show
   */
  Optional<LastingChange> observe(Instant at, ZoneView view, double limit) {
    boolean moving = view.motion() >= settings.moving();
    var moment = new Moment(at, view.picture(), limit, moving);
    if (last != null && last.picture().size() != moment.picture().size()) {
      forget();
    }
    Optional<LastingChange> change = Optional.empty();
    if (busy) {
      change = continueBurst(moment);
    } else if (moving) {
      beginBurst(moment);
    } else if (lightIsSteady(at)) {
      rest(moment);
    } else {
      remember(moment);
    }
    last = moment;
    return change;
  }

  /** Ends the burst at the end of a recording with what is known by then. */
  Optional<LastingChange> finish() {
    return busy && quietSince != null ? resolve(quietSince) : Optional.empty();
  }

  /**
   * Tells that the light of the room changes at this moment. Until it has been steady for as long
   * as a zone at rest, no picture is compared with one of before.
   */
  void lightChanged(Instant at) {
    lightChangedAt = at;
    quietSince = null;
  }

  /** Forgets what the zone looked like, after a time in which anything may have happened. */
  void forget() {
    burst.clear();
    rest = null;
    last = null;
    quietSince = null;
    lightChangedAt = null;
    busy = false;
  }

  private boolean lightIsSteady(Instant now) {
    return lightChangedAt == null
        || Duration.between(lightChangedAt, now).compareTo(settings.quiet()) >= 0;
  }

  /**
   * Nothing moves. In another light bright things may shine at the sensor's limit and dark ones
   * vanish, so the zone is looked at anew; where the lamps only flickered the old picture holds,
   * and shows what came or went meanwhile.
   */
  private void rest(Moment moment) {
    var known = rest;
    if (known == null || !known.isInLightOf(moment)) {
      rest = Rest.of(moment);
    } else if (differs(known, moment)) {
      beginBurst(moment);
      return;
    } else {
      rest = known.drifted(moment, DRIFT_PER_SECOND * secondsSinceLast(moment.at()));
    }
    burst.clear();
  }

  private boolean differs(Rest known, Moment moment) {
    return known.cellsUnlike(Rest.of(moment), settings.changedLevel()).size()
        >= settings.changedShare() * moment.picture().size();
  }

  private double secondsSinceLast(Instant now) {
    return last == null ? 0 : Duration.between(last.at(), now).toMillis() / 1000.0;
  }

  private void beginBurst(Moment moment) {
    busy = true;
    remember(moment);
    quietSince = moment.moving() ? null : moment.at();
  }

  /** Keeps a moment, and the one before the first, for a burst that may turn out to hold it. */
  private void remember(Moment moment) {
    if (burst.isEmpty() && last != null) {
      burst.add(last);
    }
    burst.add(moment);
  }

  private Optional<LastingChange> continueBurst(Moment moment) {
    burst.add(moment);
    dropWhatIsTooOld(moment.at());
    if (moment.moving()) {
      quietSince = null;
      return Optional.empty();
    }
    if (quietSince == null) {
      quietSince = moment.at();
    }
    boolean atRest = Duration.between(quietSince, moment.at()).compareTo(settings.quiet()) >= 0;
    return atRest ? resolve(quietSince) : Optional.empty();
  }

  private void dropWhatIsTooOld(Instant now) {
    while (burst.get(0).at().isBefore(now.minus(LONGEST_BURST))) {
      burst.remove(0);
    }
  }

  private Optional<LastingChange> resolve(Instant letGoAt) {
    var before = rest;
    var after = new Rest(meanSince(letGoAt), burst.get(burst.size() - 1).limit());
    var moments = List.copyOf(burst);
    rest = after;
    busy = false;
    quietSince = null;
    burst.clear();
    if (before == null) {
      return Optional.empty();
    }
    var changed = before.cellsUnlike(after, settings.changedLevel());
    double share = (double) changed.size() / after.picture().size();
    if (share < settings.changedShare()) {
      return Optional.empty();
    }
    var timing = new ChangeTiming(moments, before.picture(), after.picture(), changed);
    return Optional.of(
        new LastingChange(
            timing.firstShown(settings.settledShare()),
            timing.firstShown(settings.clearedShare()),
            letGoAt,
            before.picture(),
            after.picture(),
            share));
  }

  private ZonePicture meanSince(Instant since) {
    var pictures =
        burst.stream().filter(m -> !m.at().isBefore(since)).map(Moment::picture).toList();
    var mean = new float[pictures.get(0).size()];
    for (var picture : pictures) {
      for (int cell = 0; cell < mean.length; cell++) {
        mean[cell] += picture.level(cell) / pictures.size();
      }
    }
    return ZonePicture.of(mean);
  }
}
