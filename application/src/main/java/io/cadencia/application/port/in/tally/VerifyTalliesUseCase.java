package io.cadencia.application.port.in.tally;

import io.cadencia.application.port.out.TallyDifference;
import java.util.List;
import java.util.function.Consumer;

/** Compares every kept tally with what its cycles add up to now. */
@FunctionalInterface
public interface VerifyTalliesUseCase {

  Verdict verify(Consumer<TallyProgress> progress);

  /**
   * What was compared, and what differs.
   *
   * @param workstations all that are known, in use or not
   * @param tallies quarter hours that hold a unit
   * @param units cycles they were made of
   */
  record Verdict(int workstations, long tallies, long units, List<Finding> findings) {

    public Verdict {
      findings = List.copyOf(findings);
    }
  }

  /**
   * @param workstation its code
   */
  record Finding(String workstation, TallyDifference difference) {}
}
