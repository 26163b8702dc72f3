package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.adapter.http.json.ExplanationJson;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.adapter.http.usecase.EfficiencyUseCases;
import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.efficiency.ExplainAnswer;
import io.cadencia.application.port.in.efficiency.ExplainQuery;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.efficiency.Metric;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.WorkstationId;
import io.javalin.http.Context;

public final class ExplainRoutes {

  private final EfficiencyUseCases efficiency;

  public ExplainRoutes(EfficiencyUseCases efficiency) {
    this.efficiency = efficiency;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.EXPLAIN, this::explain);
  }

  private void explain(Context ctx) {
    var parameters =
        Parameters.ofQuery(
            ctx, "metric", "workstation_id", "module_id", "from", "to", "granularity", "bucket");
    var metric = parameters.oneOf("metric", Metric.class);
    if (metric == null) {
      throw new RequestRefusedException(Fault.QUERY_PARAMETER_MISSING, "field", "metric");
    }
    var workstation = parameters.positiveInt("workstation_id");
    var module = parameters.positiveInt("module_id");
    if (workstation != null && module == null) {
      ctx.json(ExplanationJson.of(metric, workstation, ofStation(workstation, query(parameters))));
    } else if (module != null && workstation == null) {
      ctx.json(ExplanationJson.of(metric, module, ofModule(module, query(parameters))));
    } else {
      throw new RequestRefusedException(Fault.NOT_ONE_SUBJECT);
    }
  }

  private ExplainAnswer ofStation(int workstation, ExplainQuery query) {
    return efficiency.explainStation().explain(new WorkstationId(workstation), query);
  }

  private ExplainAnswer ofModule(int module, ExplainQuery query) {
    return efficiency.explainModule().explain(new ModuleId(module), query);
  }

  private static ExplainQuery query(Parameters parameters) {
    var granularity = parameters.oneOf("granularity", Granularity.class);
    return new ExplainQuery(
        new EfficiencyQuery(
            parameters.instant("from"),
            parameters.instant("to"),
            granularity == null ? Granularity.HOUR : granularity),
        parameters.instant("bucket"));
  }
}
