package io.cadencia.domain.line;

import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.Percent;
import java.util.Optional;

/**
 * Whether a module keeps up: units made against units that the planned time so far asked for.
 *
 * @param made units of its last workstation (real)
 * @param meta units asked for so far, not floored; positive
 */
public record Pace(int made, double meta) {

  public Pace {
    if (made < 0 || !(meta > 0 && meta < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "pace needs units and a positive meta, were " + made + " and " + meta);
    }
  }

  /** Empty without a standard or target, and while nothing was planned yet. */
  public static Optional<Pace> of(Figures figures) {
    var meta = figures.unitsPlanned();
    return meta == null || meta == 0
        ? Optional.empty()
        : Optional.of(new Pace(figures.unitsProduced(), meta));
  }

  /** Made over meta; 100 is on pace, more is not capped. */
  public Percent percent() {
    return new Percent(100.0 * made / meta);
  }

  /** Units ahead; negative when the module is behind. */
  public double unitsAhead() {
    return made - meta;
  }
}
