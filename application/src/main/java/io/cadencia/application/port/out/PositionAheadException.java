package io.cadencia.application.port.out;

import io.cadencia.domain.CadenciaException;

/** Somebody knows changes of this box that it has not made: its database was replaced. */
public final class PositionAheadException extends CadenciaException {

  private final ChangePosition asked;
  private final ChangePosition newest;

  public PositionAheadException(ChangePosition asked, ChangePosition newest) {
    super(
        "Position %s is ahead of this database, which ends at %s: was an older copy put in its"
                .formatted(asked.text(), newest.text())
            + " place? Start a new epoch");
    this.asked = asked;
    this.newest = newest;
  }

  public ChangePosition asked() {
    return asked;
  }

  public ChangePosition newest() {
    return newest;
  }
}
