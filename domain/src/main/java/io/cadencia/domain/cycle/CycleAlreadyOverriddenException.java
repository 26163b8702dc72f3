package io.cadencia.domain.cycle;

import io.cadencia.domain.CadenciaException;

/** A correction stands beside the cycle already; it is replaced only on purpose. */
public final class CycleAlreadyOverriddenException extends CadenciaException {

  private final CycleId cycle;
  private final CycleOverride standing;

  CycleAlreadyOverriddenException(CycleId cycle, CycleOverride standing) {
    super(
        "cycle "
            + cycle.value()
            + " is overridden already: revoke that first, or force the new one");
    this.cycle = cycle;
    this.standing = standing;
  }

  public CycleId cycle() {
    return cycle;
  }

  /** The correction that stands there. */
  public CycleOverride standing() {
    return standing;
  }
}
