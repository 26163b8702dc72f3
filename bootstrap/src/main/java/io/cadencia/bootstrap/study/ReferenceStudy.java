package io.cadencia.bootstrap.study;

import io.cadencia.domain.agreement.BlandAltman;
import io.cadencia.domain.agreement.ConcordanceCorrelation;
import io.cadencia.domain.agreement.IntraclassCorrelation;
import io.cadencia.domain.agreement.LimitsOfAgreement;
import io.cadencia.domain.agreement.PairedMeasurements;
import io.cadencia.domain.agreement.RepeatedBlandAltman;
import io.cadencia.domain.agreement.Sample;
import io.cadencia.domain.agreement.StopwatchStudy;
import org.jspecify.annotations.Nullable;

/**
 * What pairs of machine and stopwatch tell together.
 *
 * @param repeated whether the limits are those of repeated measures, as they are where more than
 *     one workstation was timed
 * @param icc null where the times do not differ enough to tell, or for fewer than three pairs
 * @param ccc null in the same cases
 */
public record ReferenceStudy(
    PairedMeasurements paired,
    LimitsOfAgreement limits,
    boolean repeated,
    @Nullable IntraclassCorrelation icc,
    @Nullable ConcordanceCorrelation ccc) {

  private static final int FEWEST_FOR_LIMITS = 2;
  private static final int FEWEST_FOR_COEFFICIENTS = 3;

  /** The figures of a study; null below two matched cycles, of which nothing can be told. */
  public static @Nullable ReferenceStudy of(StopwatchStudy study) {
    if (study.matched() < FEWEST_FOR_LIMITS) {
      return null;
    }
    var paired = PairedMeasurements.ofDurations(study.matchings());
    boolean repeated = paired.bySubject().size() > 1;
    boolean tells =
        paired.size() >= FEWEST_FOR_COEFFICIENTS
            && differ(paired.references())
            && differ(paired.measurements());
    return new ReferenceStudy(
        paired,
        repeated ? RepeatedBlandAltman.of(paired).limits() : BlandAltman.of(paired).limits(),
        repeated,
        tells ? IntraclassCorrelation.of(paired) : null,
        tells ? ConcordanceCorrelation.of(paired) : null);
  }

  private static boolean differ(Sample times) {
    return times.largest() > times.smallest();
  }
}
