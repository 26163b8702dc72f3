package io.cadencia.application.port.out;

import io.cadencia.domain.CadenciaException;

/** Changes were asked for that this box keeps no longer. */
public final class ChangesGoneException extends CadenciaException {

  private final ChangePosition asked;
  private final ChangePosition keptFrom;

  public ChangesGoneException(ChangePosition asked, ChangePosition keptFrom) {
    super(
        "The changes after %s are gone, kept are those after %s: start a new epoch and load the"
                .formatted(asked.text(), keptFrom.text())
            + " older cycles from an export");
    this.asked = asked;
    this.keptFrom = keptFrom;
  }

  public ChangePosition asked() {
    return asked;
  }

  /** The earliest position from which changes can be had. */
  public ChangePosition keptFrom() {
    return keptFrom;
  }
}
