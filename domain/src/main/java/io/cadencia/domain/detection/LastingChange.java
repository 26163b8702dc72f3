package io.cadencia.domain.detection;

import java.time.Instant;

/**
 * A zone looks different after hands were in it: a piece more, or a piece less.
 *
 * @param settledAt when the new picture first showed where the old one had been
 * @param clearedAt when nearly all of the new picture showed
 * @param letGoAt since when nothing moves in the zone any more
 * @param before the zone at rest before the change
 * @param after the zone at rest after it
 * @param share the part of the cells that differ, 0 to 1
 */
record LastingChange(
    Instant settledAt,
    Instant clearedAt,
    Instant letGoAt,
    ZonePicture before,
    ZonePicture after,
    double share) {

  /** Whether this change undoes the other one: what lay there has been taken back. */
  boolean undoes(LastingChange other) {
    return distance(after, other.before) < 0.5 * distance(other.after, other.before);
  }

  private static double distance(ZonePicture a, ZonePicture b) {
    double sum = 0;
    for (int cell = 0; cell < a.size(); cell++) {
      sum += Math.abs(a.level(cell) - b.level(cell));
    }
    return sum;
  }
}
