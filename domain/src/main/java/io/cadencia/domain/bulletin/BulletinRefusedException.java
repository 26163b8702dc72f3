package io.cadencia.domain.bulletin;

import io.cadencia.domain.CadenciaException;
import java.util.List;
import java.util.stream.Collectors;

/** A bulletin has faults; all of them are told together, and nothing was changed. */
public final class BulletinRefusedException extends CadenciaException {

  private final List<BulletinFault> faults;

  /**
   * @param faults at least one
   */
  public BulletinRefusedException(List<BulletinFault> faults) {
    super(
        faults.stream()
            .map(BulletinFault::text)
            .collect(
                Collectors.joining(
                    "\n  ",
                    "the bulletin has %d fault%s, nothing was changed:\n  "
                        .formatted(faults.size(), faults.size() == 1 ? "" : "s"),
                    "")));
    this.faults = List.copyOf(faults);
  }

  public List<BulletinFault> faults() {
    return faults;
  }
}
