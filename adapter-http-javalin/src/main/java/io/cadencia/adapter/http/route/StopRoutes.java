package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Caller;
import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Gate;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.json.LostTimeCodeJson;
import io.cadencia.adapter.http.json.StopJson;
import io.cadencia.adapter.http.json.StopsJson;
import io.cadencia.adapter.http.request.JsonBody;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.adapter.http.usecase.CalendarUseCases;
import io.cadencia.application.port.in.losttime.ClassifyStopUseCase;
import io.cadencia.application.port.in.losttime.ListStopsUseCase;
import io.cadencia.domain.access.Permission;
import io.cadencia.domain.losttime.Classification;
import io.cadencia.domain.losttime.StopId;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.WorkstationId;
import io.javalin.http.Context;

public final class StopRoutes {

  private static final int LONGEST_CODE = 20;

  private final CalendarUseCases calendar;
  private final Gate gate;

  /**
   * @param gate knows who may be told who classified a stop
   */
  public StopRoutes(CalendarUseCases calendar, Gate gate) {
    this.calendar = calendar;
    this.gate = gate;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.LIST_STOPS, this::list);
    routing.on(Endpoint.CLASSIFY_STOP, this::classify);
    routing.on(Endpoint.LIST_LOST_TIME_CODES, this::codes);
  }

  private void list(Context ctx) {
    var parameters = Parameters.ofQuery(ctx, "module_id", "workstation_id", "from", "to");
    var module = parameters.positiveInt("module_id");
    var workstation = parameters.positiveInt("workstation_id");
    var query =
        new ListStopsUseCase.Query(
            module == null ? null : new ModuleId(module),
            workstation == null ? null : new WorkstationId(workstation),
            parameters.instant("from"),
            parameters.instant("to"));
    ctx.json(StopsJson.of(calendar.listStops().list(query), seesPeople(ctx)));
  }

  private void classify(Context ctx) {
    Parameters.ofQuery(ctx);
    var body = JsonBody.of(ctx, "code", "note");
    var command =
        new ClassifyStopUseCase.Command(
            new StopId(Parameters.pathId(ctx, "stop_id", Long.MAX_VALUE)),
            body.text("code", LONGEST_CODE),
            Caller.known(ctx.req()).asActor(),
            body.textOrNull("note", Classification.LONGEST_NOTE));
    ctx.json(StopJson.of(calendar.classifyStop().classify(command), seesPeople(ctx)));
  }

  private void codes(Context ctx) {
    Parameters.ofQuery(ctx);
    ctx.json(calendar.lostTimeCodes().list().stream().map(LostTimeCodeJson::of).toList());
  }

  private boolean seesPeople(Context ctx) {
    return gate.allows(ctx, Permission.SEE_OPERATORS);
  }
}
