package io.cadencia.domain.efficiency;

import java.util.Locale;
import java.util.Optional;

/** The figures that can be explained, each with its formula. */
public enum Metric {
  UNITS_PRODUCED(
      "number of units whose effective end lies in the time; of a module, of its last workstation"),
  UNITS_TARGET(
      "⌊Σ available time / SAM in force⌋; of a module with a target,"
          + " ⌊target per hour · available time of the last workstation⌋; of one without,"
          + " ⌊Σ available operator time / Σ SAM in force⌋"),
  UNITS_PLANNED(
      "as units_target, with planned in the place of available time, and not rounded down"),
  EFFICIENCY(
      "100 · Σ SAM in force at the end of each unit / Σ available time · operators;"
          + " of a workstation without the operators; null below the coverage threshold"),
  AVERAGE_CYCLE("Σ effective duration / number of units; of a module, of its last workstation"),
  COVERAGE("Σ available time / Σ planned time; of a module, each times its operators"),
  EFFICIENCY_CI95_LOW("efficiency · (1 − 1.96 · √(cv²/n + u²)); null below five units"),
  EFFICIENCY_CI95_HIGH("efficiency · (1 + 1.96 · √(cv²/n + u²)); null below five units");

  /** Counts up when a formula changes, so that an old figure can be told from a new one. */
  public static final int FORMULA_VERSION = 1;

  private final String formula;

  Metric(String formula) {
    this.formula = formula;
  }

  /** Such as {@code efficiency/1}. */
  public String formulaId() {
    return name().toLowerCase(Locale.ROOT) + "/" + FORMULA_VERSION;
  }

  /** In words and signs, for people. */
  public String formula() {
    return formula;
  }

  /** The figure of this metric; empty where it cannot be known. */
  public Optional<Double> of(Figures figures) {
    return switch (this) {
      case UNITS_PRODUCED -> Optional.of((double) figures.unitsProduced());
      case UNITS_TARGET -> Optional.ofNullable(figures.unitsTarget()).map(Integer::doubleValue);
      case UNITS_PLANNED -> Optional.ofNullable(figures.unitsPlanned());
      case EFFICIENCY -> Optional.ofNullable(figures.efficiency()).map(Percent::value);
      case AVERAGE_CYCLE -> Optional.ofNullable(figures.averageCycleSeconds());
      case COVERAGE -> Optional.ofNullable(figures.coverage()).map(Ratio::value);
      case EFFICIENCY_CI95_LOW -> Optional.ofNullable(figures.ci95Low()).map(Percent::value);
      case EFFICIENCY_CI95_HIGH -> Optional.ofNullable(figures.ci95High()).map(Percent::value);
    };
  }
}
