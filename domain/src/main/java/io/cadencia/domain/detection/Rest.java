package io.cadencia.domain.detection;

import io.cadencia.domain.detection.ChangeTiming.Moment;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a zone looks like while nothing happens in it.
 *
 * @param limit the level of the brightest thing the camera could show then
 */
record Rest(ZonePicture picture, double limit) {

  /** As much as the light may differ without being another. */
  private static final double SAME_LIGHT = 0.03;

  static Rest of(Moment moment) {
    return new Rest(moment.picture(), moment.limit());
  }

  boolean isInLightOf(Moment moment) {
    return Math.abs(Math.log(moment.limit() / limit)) <= SAME_LIGHT;
  }

  /**
   * The cells whose levels differ by more than the given one. What shines at the limit of either
   * picture may be as bright in the other, and does not differ.
   */
  List<Integer> cellsUnlike(Rest other, double level) {
    double brightest = Math.min(limit, other.limit);
    return IntStream.range(0, picture.size())
        .filter(
            cell -> {
              double here = Math.min(picture.level(cell), brightest);
              double there = Math.min(other.picture.level(cell), brightest);
              return Math.abs(here - there) > level;
            })
        .boxed()
        .toList();
  }

  /** Follows the slow drift of daylight, the given part of the way, at most the whole. */
  Rest drifted(Moment now, double part) {
    float weight = (float) Math.min(1, part);
    var levels = new float[picture.size()];
    for (int cell = 0; cell < levels.length; cell++) {
      levels[cell] =
          picture.level(cell) + weight * (now.picture().level(cell) - picture.level(cell));
    }
    return new Rest(ZonePicture.of(levels), now.limit());
  }
}
