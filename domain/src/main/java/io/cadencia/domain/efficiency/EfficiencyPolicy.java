package io.cadencia.domain.efficiency;

/**
 * What a plant has settled about its efficiency figures.
 *
 * @param coverageThreshold a figure whose coverage is lower than this says no percentage
 * @param countingError relative error of the count as the last validation found it; 0 while there
 *     is none
 */
public record EfficiencyPolicy(Ratio coverageThreshold, Ratio countingError) {

  /** Half of the planned time must have been watched; nothing was validated yet. */
  public static final EfficiencyPolicy DEFAULT = new EfficiencyPolicy(new Ratio(0.5), new Ratio(0));
}
