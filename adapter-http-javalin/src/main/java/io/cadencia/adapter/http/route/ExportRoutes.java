package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Caller;
import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Gate;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.json.ExportFilePageJson;
import io.cadencia.adapter.http.json.ExportJobJson;
import io.cadencia.adapter.http.request.JsonBody;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.adapter.http.usecase.ExportUseCases;
import io.cadencia.application.port.in.export.CancelExportUseCase;
import io.cadencia.application.port.in.export.ListExportFilesUseCase.Query;
import io.cadencia.application.port.in.export.RequestExportUseCase;
import io.cadencia.domain.access.Permission;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.export.ExportJob;
import io.cadencia.domain.export.ExportJobId;
import io.cadencia.domain.export.ExportsRationedException;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Reports that are made in the background, and the list of those there are. */
public final class ExportRoutes {

  private static final int DEFAULT_LIMIT = 100;
  private static final int MOST_JOBS = 100;
  private static final int USUAL_JOBS = 20;

  private final ExportUseCases exports;
  private final Gate gate;

  /**
   * @param gate knows who may be told who asked for a report
   */
  public ExportRoutes(ExportUseCases exports, Gate gate) {
    this.exports = exports;
    this.gate = gate;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.LIST_EXPORTS, this::list);
    routing.on(Endpoint.REQUEST_EXPORT, this::request);
    routing.on(Endpoint.LIST_EXPORT_JOBS, this::jobs);
    routing.on(Endpoint.GET_EXPORT_JOB, this::job);
    routing.on(Endpoint.CANCEL_EXPORT, this::cancel);
    new ExportDownload(exports.findFile()).register(routing);
  }

  private void list(Context ctx) {
    var parameters = Parameters.ofQuery(ctx, "after_id", "limit");
    var query =
        new Query(
            parameters.wholeOr("after_id", 0, Long.MAX_VALUE, 0),
            (int) parameters.wholeOr("limit", 1, Query.MAX_LIMIT, DEFAULT_LIMIT));
    ctx.json(ExportFilePageJson.of(exports.listFiles().list(query)));
  }

  private void request(Context ctx) {
    Parameters.ofQuery(ctx);
    var scope = ExportBody.read(JsonBody.of(ctx, ExportBody.FIELDS));
    var job = requested(ctx, new RequestExportUseCase.Command(scope, actor(ctx)));
    ctx.status(HttpStatus.CREATED)
        .header("Location", "/api/v1/exports/jobs/" + job.id().value())
        .json(ExportJobJson.of(exports.getJob().get(job.id()), seesActors(ctx)));
  }

  private ExportJob requested(Context ctx, RequestExportUseCase.Command command) {
    try {
      return exports.request().request(command);
    } catch (ExportsRationedException enough) {
      var wait = enough.retryAfter().plusMillis(999).toSeconds();
      ctx.header("Retry-After", Long.toString(wait));
      throw enough;
    }
  }

  private void jobs(Context ctx) {
    int limit = (int) Parameters.ofQuery(ctx, "limit").wholeOr("limit", 1, MOST_JOBS, USUAL_JOBS);
    boolean actors = seesActors(ctx);
    ctx.json(
        exports.listJobs().newest(limit).stream()
            .map(job -> ExportJobJson.of(job, actors))
            .toList());
  }

  private void job(Context ctx) {
    Parameters.ofQuery(ctx);
    ctx.json(ExportJobJson.of(exports.getJob().get(id(ctx)), seesActors(ctx)));
  }

  private void cancel(Context ctx) {
    Parameters.ofQuery(ctx);
    JsonBody.none(ctx);
    var anybodys = gate.allows(ctx, Permission.MANAGE_ACCESS);
    exports.cancel().cancel(new CancelExportUseCase.Command(id(ctx), actor(ctx), anybodys));
    ctx.status(HttpStatus.NO_CONTENT);
  }

  private static ExportJobId id(Context ctx) {
    return new ExportJobId(Parameters.pathId(ctx, "job_id", Long.MAX_VALUE));
  }

  private boolean seesActors(Context ctx) {
    return gate.allows(ctx, Permission.READ_AUDIT);
  }

  private static Actor actor(Context ctx) {
    return Caller.known(ctx.req()).asActor();
  }
}
