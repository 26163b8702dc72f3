package io.cadencia.domain.cycle;

import io.cadencia.domain.CadenciaException;
import java.util.Locale;

/** A cycle that cannot be left out of the figures, or not be taken back into them. */
public final class ExclusionRefusedException extends CadenciaException {

  /** Why not. */
  public enum Reason {
    /** It is in no figure anyway. */
    NOT_A_UNIT,
    /** It was not left out. */
    NOT_EXCLUDED
  }

  private final CycleId cycle;
  private final Reason reason;
  private final CycleStatus status;

  ExclusionRefusedException(CycleId cycle, Reason reason, CycleStatus status) {
    super(message(cycle, reason, status));
    this.cycle = cycle;
    this.reason = reason;
    this.status = status;
  }

  private static String message(CycleId cycle, Reason reason, CycleStatus status) {
    return switch (reason) {
      case NOT_A_UNIT ->
          "cycle %d is %s and so in no figure: only units can be excluded"
              .formatted(cycle.value(), status.name().toLowerCase(Locale.ROOT));
      case NOT_EXCLUDED -> "cycle %d is not excluded".formatted(cycle.value());
    };
  }

  public CycleId cycle() {
    return cycle;
  }

  public Reason reason() {
    return reason;
  }

  /** That of the cycle at that moment. */
  public CycleStatus status() {
    return status;
  }
}
