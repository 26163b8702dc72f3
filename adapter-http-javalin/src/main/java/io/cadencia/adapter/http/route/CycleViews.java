package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Gate;
import io.cadencia.adapter.http.json.CycleView;
import io.cadencia.domain.access.Permission;
import io.javalin.http.Context;

/**
 * What callers may see of cycles. Who verified one is a person's address and belongs to who did
 * what, so whoever may not read the audit trail is told that it was verified and when, but not by
 * whom.
 */
public final class CycleViews {

  private final Gate gate;

  public CycleViews(Gate gate) {
    this.gate = gate;
  }

  public CycleView of(Context ctx) {
    return new CycleView(
        gate.allows(ctx, Permission.SEE_OPERATORS),
        gate.allows(ctx, Permission.SEE_FRAMES),
        gate.allows(ctx, Permission.READ_AUDIT));
  }

  /**
   * Returns if the caller may ask by operator.
   *
   * @throws io.cadencia.domain.access.PermissionDeniedException if not
   */
  public void demandOperators(Context ctx) {
    gate.demand(ctx, Permission.SEE_OPERATORS);
  }
}
