package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Caller;
import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.request.JsonBody;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.adapter.http.usecase.CorrectionUseCases;
import io.cadencia.application.port.in.correction.ExcludeCycleUseCase;
import io.cadencia.application.port.in.correction.IncludeCycleUseCase;
import io.cadencia.application.port.in.correction.OverrideCycleUseCase;
import io.cadencia.application.port.in.correction.RevokeOverrideUseCase;
import io.cadencia.application.port.in.correction.VerifyCycleUseCase;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.CycleOverride;
import io.cadencia.domain.cycle.RecordedCycle;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * What people do to a cycle. What takes something back is a DELETE, which has no body: its reason
 * stands in the query.
 */
public final class CorrectionRoutes {

  private static final int LONGEST_REASON = 500;

  private final CorrectionUseCases corrections;
  private final CycleViews views;

  public CorrectionRoutes(CorrectionUseCases corrections, CycleViews views) {
    this.views = views;
    this.corrections = corrections;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.OVERRIDE_CYCLE, this::override);
    routing.on(Endpoint.REVOKE_OVERRIDE, this::revoke);
    routing.on(Endpoint.EXCLUDE_CYCLE, this::exclude);
    routing.on(Endpoint.INCLUDE_CYCLE, this::include);
    routing.on(Endpoint.VERIFY_CYCLE, this::verify);
  }

  private void override(Context ctx) {
    var query = Parameters.ofQuery(ctx, "force");
    var body = JsonBody.of(ctx, "duration_seconds", "end_ts", "notes", "force");
    boolean forcedByQuery = query.flag("force");
    boolean forcedByBody = body.flag("force");
    var correction =
        new CycleOverride(
            body.secondsOrNull("duration_seconds", CycleOverride.SHORTEST, CycleOverride.LONGEST),
            body.instantOrNull("end_ts"));
    var notes = body.textOrNull("notes", LONGEST_REASON);
    answer(
        ctx,
        corrections
            .override()
            .override(
                new OverrideCycleUseCase.Command(
                    cycle(ctx), correction, forcedByQuery || forcedByBody, notes, actor(ctx))));
  }

  private void revoke(Context ctx) {
    var reason = reasonOfDeletion(ctx);
    answer(
        ctx,
        corrections
            .revoke()
            .revoke(new RevokeOverrideUseCase.Command(cycle(ctx), reason, actor(ctx))));
  }

  private void exclude(Context ctx) {
    Parameters.ofQuery(ctx);
    var reason = JsonBody.of(ctx, "reason").text("reason", LONGEST_REASON);
    answer(
        ctx,
        corrections
            .exclude()
            .exclude(new ExcludeCycleUseCase.Command(cycle(ctx), reason, actor(ctx))));
  }

  private void include(Context ctx) {
    var reason = reasonOfDeletion(ctx);
    answer(
        ctx,
        corrections
            .include()
            .include(new IncludeCycleUseCase.Command(cycle(ctx), reason, actor(ctx))));
  }

  private void verify(Context ctx) {
    Parameters.ofQuery(ctx);
    var reason = JsonBody.ofOptional(ctx, "reason").textOrNull("reason", LONGEST_REASON);
    answer(
        ctx,
        corrections
            .verify()
            .verify(new VerifyCycleUseCase.Command(cycle(ctx), reason, actor(ctx))));
  }

  private static @Nullable String reasonOfDeletion(Context ctx) {
    JsonBody.none(ctx);
    return Parameters.ofQuery(ctx, "reason").textOrNull("reason", LONGEST_REASON);
  }

  private static CycleId cycle(Context ctx) {
    return new CycleId(Parameters.pathId(ctx, "event_id", Long.MAX_VALUE));
  }

  private static Actor actor(Context ctx) {
    return Caller.known(ctx.req()).asActor();
  }

  private void answer(Context ctx, RecordedCycle changed) {
    ctx.json(views.of(ctx).of(changed));
  }
}
