package io.cadencia.adapter.cv.accuracy;

import io.cadencia.adapter.cv.accuracy.Judgement.Found;
import io.cadencia.domain.agreement.CycleSpan;
import io.cadencia.domain.detection.Observation;
import io.cadencia.domain.zone.ZoneKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The baseline: a burst of motion in the drop zone ends a cycle, and the next one begins. It knows
 * neither people nor what the zone looks like.
 */
final class NaiveBursts {

  private static final double MOVING = 0.03;
  private static final Duration JOINED = Duration.ofMillis(800);

  private NaiveBursts() {}

  static List<Found> in(List<Observation> observations) {
    var ends = new ArrayList<Instant>();
    @Nullable Instant lastMotion = null;
    for (var observation : observations) {
      boolean moves =
          observation.zone(ZoneKind.DROP).filter(view -> view.motion() > MOVING).isPresent();
      if (!moves) {
        continue;
      }
      boolean joined =
          lastMotion != null
              && Duration.between(lastMotion, observation.at()).compareTo(JOINED) <= 0;
      lastMotion = observation.at();
      if (!joined) {
        ends.add(lastMotion);
      }
    }
    var found = new ArrayList<Found>();
    for (int i = 1; i < ends.size(); i++) {
      found.add(new Found(new CycleSpan(ends.get(i - 1), ends.get(i)), 1));
    }
    return found;
  }
}
