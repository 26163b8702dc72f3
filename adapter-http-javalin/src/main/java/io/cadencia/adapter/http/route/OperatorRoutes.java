package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Caller;
import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.adapter.http.json.OperatorAssignmentJson;
import io.cadencia.adapter.http.json.OperatorEfficiencyJson;
import io.cadencia.adapter.http.json.OperatorJson;
import io.cadencia.adapter.http.request.JsonBody;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.adapter.http.usecase.OperatorUseCases;
import io.cadencia.application.port.in.operator.AssignOperatorUseCase;
import io.cadencia.application.port.in.operator.CreateOperatorUseCase;
import io.cadencia.application.port.in.operator.ReleaseOperatorUseCase;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.plant.Operator;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.WorkstationId;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

public final class OperatorRoutes {

  private final OperatorUseCases operators;

  public OperatorRoutes(OperatorUseCases operators) {
    this.operators = operators;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.LIST_OPERATORS, this::list);
    routing.on(Endpoint.GET_OPERATOR, this::get);
    routing.on(Endpoint.CREATE_OPERATOR, this::create);
    routing.on(Endpoint.ASSIGN_OPERATOR, this::assign);
    routing.on(Endpoint.RELEASE_OPERATOR, this::release);
    routing.on(Endpoint.GET_OPERATOR_EFFICIENCY, this::efficiency);
  }

  private void list(Context ctx) {
    Parameters.ofQuery(ctx);
    ctx.json(operators.list().list().stream().map(OperatorJson::of).toList());
  }

  private void get(Context ctx) {
    Parameters.ofQuery(ctx);
    ctx.json(OperatorJson.of(operators.get().get(operator(ctx))));
  }

  private void create(Context ctx) {
    Parameters.ofQuery(ctx);
    var body = JsonBody.of(ctx, "code", "name");
    var code = code(body.text("code", Operator.LONGEST_CODE));
    var name = body.text("name", Operator.LONGEST_NAME);
    var operator =
        operators.create().create(new CreateOperatorUseCase.Command(code, name, actor(ctx)));
    ctx.status(HttpStatus.CREATED)
        .header("Location", Endpoint.LIST_OPERATORS.path() + "/" + operator.id().value())
        .json(OperatorJson.of(operator));
  }

  private static String code(String text) {
    if (!Operator.isCode(text)) {
      throw new RequestRefusedException(Fault.OPERATOR_CODE_IMPOSSIBLE, "field", "code");
    }
    return text;
  }

  private void assign(Context ctx) {
    Parameters.ofQuery(ctx);
    var body = JsonBody.of(ctx, "operator_id", "from");
    var command =
        new AssignOperatorUseCase.Command(
            station(ctx),
            new OperatorId((int) body.whole("operator_id", 1, Integer.MAX_VALUE)),
            body.instantOrNull("from"),
            actor(ctx));
    ctx.json(OperatorAssignmentJson.of(operators.assign().assign(command)));
  }

  private void release(Context ctx) {
    var from = Parameters.ofQuery(ctx, "from").instant("from");
    JsonBody.none(ctx);
    operators.release().release(new ReleaseOperatorUseCase.Command(station(ctx), from, actor(ctx)));
    ctx.status(HttpStatus.NO_CONTENT);
  }

  private void efficiency(Context ctx) {
    var query = EfficiencyRoutes.query(ctx);
    var id = operator(ctx);
    ctx.json(OperatorEfficiencyJson.of(id, operators.efficiency().get(id, query)));
  }

  private static OperatorId operator(Context ctx) {
    return new OperatorId((int) Parameters.pathId(ctx, "operator_id", Integer.MAX_VALUE));
  }

  private static WorkstationId station(Context ctx) {
    return new WorkstationId((int) Parameters.pathId(ctx, "ws_id", Integer.MAX_VALUE));
  }

  private static Actor actor(Context ctx) {
    return Caller.known(ctx.req()).asActor();
  }
}
