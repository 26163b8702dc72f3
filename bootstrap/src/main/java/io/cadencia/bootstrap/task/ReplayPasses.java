package io.cadencia.bootstrap.task;

import io.cadencia.domain.zone.ZoneLayout;
import java.util.function.DoubleConsumer;

/**
 * How the two passes over a recording share the work: people are found once in each frame, so that
 * the second pass is short, unless other masks make other frames of it.
 *
 * @param weight of the first pass, 0 to 1
 */
record ReplayPasses(double weight) {

  private static final double PEOPLE_REMEMBERED = 0.85;

  static ReplayPasses of(ZoneLayout inForce, ZoneLayout tried) {
    return new ReplayPasses(inForce.masks().equals(tried.masks()) ? PEOPLE_REMEMBERED : 0.5);
  }

  DoubleConsumer first(DoubleConsumer whole) {
    return share -> whole.accept(share * weight);
  }

  DoubleConsumer second(DoubleConsumer whole) {
    return share -> whole.accept(weight + share * (1 - weight));
  }
}
