package io.cadencia.application.port.in.efficiency;

import io.cadencia.application.port.in.version.SoftwareBuild;
import io.cadencia.domain.efficiency.Explanation;
import io.cadencia.domain.efficiency.Granularity;

/**
 * An explanation with the granularity it was asked in, and the program that computed it.
 *
 * @param explanation holds at most {@value #MOST_CYCLES} cycles
 */
public record ExplainAnswer(
    Explanation explanation, Granularity granularity, SoftwareBuild software) {

  /** What one answer lists; a longer range is explained bucket by bucket. */
  public static final int MOST_CYCLES = 50_000;
}
