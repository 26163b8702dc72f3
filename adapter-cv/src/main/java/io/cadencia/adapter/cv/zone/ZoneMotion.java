package io.cadencia.adapter.cv.zone;

import io.cadencia.domain.detection.ZonePicture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Motion energy of a zone by frame difference: the part of its cells that look different from how
 * they looked a fifth of a second ago. The distance in time, not in frames, makes 5 and 15 frames
 * per second give the same motion.
 */
final class ZoneMotion {

  private static final Duration DISTANCE = Duration.ofMillis(180);
  private static final float DIFFERENT = 6;

  private record Seen(Instant at, ZonePicture picture) {}

  private final Deque<Seen> past = new ArrayDeque<>();

  /** Takes in what the zone looks like now; 0 for the first picture. */
  double energy(Instant at, ZonePicture picture) {
    var bound = at.minus(DISTANCE);
    while (past.size() > 1 && !second().at().isAfter(bound)) {
      past.removeFirst();
    }
    double energy = past.isEmpty() ? 0 : difference(past.getFirst().picture(), picture);
    past.addLast(new Seen(at, picture));
    return energy;
  }

  private Seen second() {
    var pictures = past.iterator();
    pictures.next();
    return pictures.next();
  }

  private static double difference(ZonePicture before, ZonePicture now) {
    int different = 0;
    for (int cell = 0; cell < now.size(); cell++) {
      if (Math.abs(now.level(cell) - before.level(cell)) > DIFFERENT) {
        different++;
      }
    }
    return (double) different / now.size();
  }
}
