package io.cadencia.domain.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Finds when within a burst of motion a lasting change came about.
 *
 * <p>Only the cells that differ in the end are looked at. Each shows the old picture, the new one,
 * or neither while a hand is above it. The piece lies there from the first moment at which enough
 * of these cells show the new picture, after the last one at which the zone, at rest, mostly showed
 * the old one. So neither a hand that lingers nor somebody who walks through afterwards delays the
 * time, and a piece taken back and put down again counts from the last time.
 */
final class ChangeTiming {

  private static final double MOSTLY = 0.5;

  /** What a zone looked like at a moment, and the brightest it could look. */
  record Moment(Instant at, ZonePicture picture, double limit, boolean moving) {}

  private final List<Moment> burst;
  private final ZonePicture before;
  private final ZonePicture after;
  private final List<Integer> changed;

  /**
   * @param burst the moments from the last one at rest before to the first ones at rest after
   * @param changed the cells in which {@code before} and {@code after} differ, at least one
   */
  ChangeTiming(List<Moment> burst, ZonePicture before, ZonePicture after, List<Integer> changed) {
    this.burst = burst;
    this.before = before;
    this.after = after;
    this.changed = changed;
  }

  /**
   * The middle between the first moment at which the given part of the cells shows the new picture
   * and the one before.
   */
  Instant firstShown(double share) {
    int i = lastOldAtRest() + 1;
    while (i < burst.size() - 1 && shareOfNew(burst.get(i).picture()) < share) {
      i++;
    }
    if (i >= burst.size()) {
      i = burst.size() - 1;
    }
    return i == 0 ? burst.get(0).at() : middle(burst.get(i - 1).at(), burst.get(i).at());
  }

  /**
   * While something moves, what looks like the old picture may be a sleeve or a trolley of its
   * shade.
   */
  private int lastOldAtRest() {
    for (int i = burst.size() - 1; i >= 0; i--) {
      if (!burst.get(i).moving() && shareOfOld(burst.get(i).picture()) > MOSTLY) {
        return i;
      }
    }
    return -1;
  }

  private double shareOfNew(ZonePicture picture) {
    return share(picture, after, before);
  }

  private double shareOfOld(ZonePicture picture) {
    return share(picture, before, after);
  }

  /**
   * The part of the changed cells that look like the one picture: nearer to it than a third of the
   * way to the other.
   */
  private double share(ZonePicture picture, ZonePicture like, ZonePicture unlike) {
    long alike =
        changed.stream()
            .filter(
                cell -> {
                  double way = Math.abs(like.level(cell) - unlike.level(cell));
                  return Math.abs(picture.level(cell) - like.level(cell)) < way / 3;
                })
            .count();
    return (double) alike / changed.size();
  }

  private static Instant middle(Instant earlier, Instant later) {
    return earlier.plus(Duration.between(earlier, later).dividedBy(2));
  }
}
