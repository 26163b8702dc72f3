package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Caller;
import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Gate;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.json.RecordingJson;
import io.cadencia.adapter.http.json.ReplayJson;
import io.cadencia.adapter.http.request.DrawnZones;
import io.cadencia.adapter.http.request.JsonBody;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.adapter.http.usecase.ReplayUseCases;
import io.cadencia.application.port.in.replay.CancelReplayUseCase;
import io.cadencia.application.port.in.replay.RequestReplayUseCase;
import io.cadencia.domain.access.Permission;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.replay.Replay;
import io.cadencia.domain.replay.ReplayId;
import io.cadencia.domain.replay.ReplayUnderWayException;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Zones tried on recordings before they are in force. */
public final class ReplayRoutes {

  private static final int LONGEST_NAME = 255;

  private final ReplayUseCases replays;
  private final Gate gate;

  /**
   * @param gate knows who may cancel what others asked for
   */
  public ReplayRoutes(ReplayUseCases replays, Gate gate) {
    this.replays = replays;
    this.gate = gate;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.LIST_RECORDINGS, this::recordings);
    routing.on(Endpoint.REQUEST_REPLAY, this::request);
    routing.on(Endpoint.LIST_REPLAYS, this::list);
    routing.on(Endpoint.GET_REPLAY, this::get);
    routing.on(Endpoint.CANCEL_REPLAY, this::cancel);
  }

  private void recordings(Context ctx) {
    Parameters.ofQuery(ctx);
    ctx.json(replays.recordings().list().stream().map(RecordingJson::of).toList());
  }

  private void request(Context ctx) {
    Parameters.ofQuery(ctx);
    var body = JsonBody.of(ctx, "recording", "zones", DrawnZones.MASKS);
    var command =
        new RequestReplayUseCase.Command(
            camera(ctx),
            body.text("recording", LONGEST_NAME),
            DrawnZones.of(body),
            DrawnZones.masks(body),
            actor(ctx));
    var replay = requested(ctx, command);
    ctx.status(HttpStatus.CREATED)
        .header(
            "Location",
            "/api/v1/cameras/%d/replays/%d".formatted(replay.camera().value(), replay.id().value()))
        .json(ReplayJson.of(replay));
  }

  private Replay requested(Context ctx, RequestReplayUseCase.Command command) {
    try {
      return replays.request().request(command);
    } catch (ReplayUnderWayException another) {
      var wait = another.retryAfter().plusMillis(999).toSeconds();
      ctx.header("Retry-After", Long.toString(wait));
      throw another;
    }
  }

  private void list(Context ctx) {
    Parameters.ofQuery(ctx);
    ctx.json(replays.list().newest(camera(ctx)).stream().map(ReplayJson::of).toList());
  }

  private void get(Context ctx) {
    Parameters.ofQuery(ctx);
    ctx.json(ReplayJson.of(replays.get().get(camera(ctx), id(ctx))));
  }

  private void cancel(Context ctx) {
    Parameters.ofQuery(ctx);
    JsonBody.none(ctx);
    var anybodys = gate.allows(ctx, Permission.MANAGE_ACCESS);
    replays
        .cancel()
        .cancel(new CancelReplayUseCase.Command(camera(ctx), id(ctx), actor(ctx), anybodys));
    ctx.status(HttpStatus.NO_CONTENT);
  }

  private static CameraId camera(Context ctx) {
    return new CameraId((int) Parameters.pathId(ctx, "camera_id", Integer.MAX_VALUE));
  }

  private static ReplayId id(Context ctx) {
    return new ReplayId(Parameters.pathId(ctx, "replay_id", Long.MAX_VALUE));
  }

  private static Actor actor(Context ctx) {
    return Caller.known(ctx.req()).asActor();
  }
}
