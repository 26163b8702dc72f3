package io.cadencia.domain.detection;

import io.cadencia.domain.detection.ChangeTiming.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Watches one zone for lasting changes. Motion opens a burst; once the zone has come to rest, its
 * picture is compared with the one before. Hands that come and go leave no difference and so mean
 * nothing.
 */
final class ZoneWatch {

  private static final Duration LONGEST_BURST = Duration.ofMinutes(2);
  private static final float DRIFT_PER_SECOND = 0.3f;

  private final DetectorSettings settings;
  private final List<Moment> burst = new ArrayList<>();
  private @Nullable ZonePicture rest;
  private @Nullable Moment last;
  private @Nullable Instant quietSince;
  private boolean busy;
  private boolean relit;

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
   */
  Optional<LastingChange> observe(Instant at, ZoneView view) {
    boolean moving = view.motion() >= settings.moving();
    var moment = new Moment(at, view.picture(), moving);
    if (last != null && last.picture().size() != moment.picture().size()) {
      forget();
    }
    Optional<LastingChange> change = Optional.empty();
    if (busy) {
      change = continueBurst(moment, moving);
    } else if (moving || (!relit && differsFromRest(moment))) {
      beginBurst(moment, moving);
    } else {
      adapt(moment);
    }
    relit = false;
    last = moment;
    return change;
  }

  /** Ends the burst at the end of a recording with what is known by then. */
  Optional<LastingChange> finish() {
    return busy && quietSince != null ? resolve(quietSince) : Optional.empty();
  }

  /**
   * Tells that the lamps were switched. Bright things may now shine at the sensor's limit and dark
   * ones vanish, so a zone that stays at rest is looked at anew; where hands come at that very
   * moment the old picture has to do.
   */
  void lightChanged() {
    relit = !busy;
  }

  /** Forgets what the zone looked like, after a time in which anything may have happened. */
  void forget() {
    burst.clear();
    rest = null;
    last = null;
    quietSince = null;
    busy = false;
    relit = false;
  }

  private void beginBurst(Moment moment, boolean moving) {
    busy = true;
    burst.clear();
    if (last != null) {
      burst.add(last);
    }
    burst.add(moment);
    quietSince = moving ? null : moment.at();
  }

  private Optional<LastingChange> continueBurst(Moment moment, boolean moving) {
    burst.add(moment);
    dropWhatIsTooOld(moment.at());
    if (moving) {
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
    var after = meanSince(letGoAt);
    var moments = List.copyOf(burst);
    rest = after;
    busy = false;
    quietSince = null;
    burst.clear();
    if (before == null) {
      return Optional.empty();
    }
    var changed = changedCells(before, after);
    double share = (double) changed.size() / after.size();
    if (share < settings.changedShare()) {
      return Optional.empty();
    }
    var timing = new ChangeTiming(moments, before, after, changed);
    return Optional.of(
        new LastingChange(
            timing.firstShown(settings.settledShare()),
            timing.firstShown(settings.clearedShare()),
            letGoAt,
            before,
            after,
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

  private boolean differsFromRest(Moment moment) {
    return rest != null
        && changedCells(rest, moment.picture()).size() >= settings.changedShare() * rest.size();
  }

  private List<Integer> changedCells(ZonePicture before, ZonePicture after) {
    return IntStream.range(0, after.size())
        .filter(c -> Math.abs(after.level(c) - before.level(c)) > settings.changedLevel())
        .boxed()
        .toList();
  }

  /** Follows the slow drift of daylight while nothing happens. */
  private void adapt(Moment moment) {
    if (rest == null || last == null || relit) {
      rest = moment.picture();
      return;
    }
    float seconds = Duration.between(last.at(), moment.at()).toMillis() / 1000f;
    float weight = Math.min(1, DRIFT_PER_SECOND * seconds);
    var drifted = new float[rest.size()];
    for (int cell = 0; cell < drifted.length; cell++) {
      drifted[cell] = rest.level(cell) + weight * (moment.picture().level(cell) - rest.level(cell));
    }
    rest = ZonePicture.of(drifted);
  }
}
