package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Caller;
import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Gate;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.request.HeadOnly;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.adapter.http.stream.StreamRequest;
import io.cadencia.adapter.http.stream.Streams;
import io.cadencia.adapter.http.stream.Topic;
import io.cadencia.domain.access.Permission;
import io.javalin.http.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes as they happen, as a stream of events. */
public final class StreamRoutes {

  private final Streams streams;
  private final CycleViews views;
  private final Gate gate;

  /**
   * @param gate knows who may follow exports
   */
  public StreamRoutes(Streams streams, CycleViews views, Gate gate) {
    this.gate = gate;
    this.streams = streams;
    this.views = views;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.STREAM_CHANGES, this::stream);
  }

  private void stream(Context ctx) {
    var parameters = Parameters.ofQuery(ctx, "topics", "after_seq");
    var topics = parameters.someOf("topics", Topic.class);
    var after = after(ctx, parameters);
    if (topics.contains(Topic.EXPORTS)) {
      gate.demand(ctx, Permission.READ_EXPORTS);
    }
    if (HeadOnly.isAskedFor(ctx.req())) {
      ctx.contentType(Streams.CONTENT_TYPE);
      return;
    }
    streams.open(
        ctx,
        new StreamRequest(
            Caller.known(ctx.req()).actor().value(),
            Caller.standing(ctx.req()),
            topics.isEmpty() ? Set.of(Topic.CYCLES) : topics,
            views.of(ctx),
            after));
  }

  /** A browser that connects again repeats the address and adds how far it came. */
  private static @Nullable Long after(Context ctx, Parameters parameters) {
    var lastEvent = Parameters.wholeOfHeader(ctx, "Last-Event-ID");
    if (lastEvent != null || !parameters.has("after_seq")) {
      return lastEvent;
    }
    return parameters.wholeOr("after_seq", 0, Long.MAX_VALUE, 0);
  }
}
