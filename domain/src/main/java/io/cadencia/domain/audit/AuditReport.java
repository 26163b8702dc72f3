package io.cadencia.domain.audit;

import java.util.List;

/**
 * What the check of a trail found.
 *
 * @param entries how many entries were read
 * @param head where the trail says that it ends
 * @param faults what is wrong, in the order of the trail
 * @param more whether the check stopped looking because so much is wrong
 */
public record AuditReport(long entries, AuditHead head, List<AuditFault> faults, boolean more) {

  public AuditReport {
    faults = List.copyOf(faults);
  }

  public boolean isWhole() {
    return faults.isEmpty();
  }
}
