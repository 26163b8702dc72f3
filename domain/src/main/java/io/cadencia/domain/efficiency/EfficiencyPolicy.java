package io.cadencia.domain.efficiency;

/**
 * What a plant has settled about its efficiency figures.
 *
 * @param coverageThreshold a figure whose coverage is lower than this says no percentage
 */
public record EfficiencyPolicy(Ratio coverageThreshold) {

  /** Half of the planned time must have been watched. */
  public static final EfficiencyPolicy DEFAULT = new EfficiencyPolicy(new Ratio(0.5));
}
