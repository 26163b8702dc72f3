package io.cadencia.adapter.cv.movement;

import io.cadencia.adapter.cv.movement.MovementWatch.Verdict;
import io.cadencia.domain.coverage.CameraAim.Standing;

/** When a camera counts as moved. */
final class MovementRule {

  /** In widths of the picture: 8 pixels of 640, half of what must be found. */
  static final double MOVED = 8.0 / 640;

  /** Views that look less alike, however they are laid over one another, have nothing in common. */
  static final double RECOGNISED = 0.4;

  /** So much more alike must they be when moved back: people and bins change a view too. */
  static final double GAIN = 0.1;

  /** Less contrast than this is a dark hall, or a cap on the lens. */
  static final double DARK = 0.05;

  private MovementRule() {}

  static boolean isDark(View view) {
    return view.richness() < DARK;
  }

  static Verdict judge(View reference, View now) {
    if (isDark(now)) {
      return Verdict.UNKNOWN;
    }
    var found = new Registration(reference, now).find();
    if (found.alike() < RECOGNISED) {
      return new Verdict(Standing.UNRECOGNISABLE, found.displacement());
    }
    double shift =
        found.displacement().medianShift((double) reference.rows() / reference.columns());
    boolean moved = shift >= MOVED && found.alike() - found.unmoved() >= GAIN;
    return new Verdict(moved ? Standing.MOVED : Standing.IN_PLACE, found.displacement());
  }
}
