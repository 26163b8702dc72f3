package io.cadencia.adapter.http.metrics;

import io.cadencia.adapter.http.access.Answering;
import io.cadencia.adapter.http.access.Endpoint;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Times every request, from its arrival to the last byte of its answer, by endpoint and class of
 * status. Whatever somebody asks for, there are only so many series: all that is no endpoint of the
 * API is counted together.
 */
final class RequestMetrics extends Handler.Wrapper {

  private static final int STATUS_CLASSES = 6;

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(1),
    Duration.ofNanos(2_500_000),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  private final MeterRegistry registry;

  /** Timers by class of status; one that was found before is found again at once. */
  private final Map<Endpoint, AtomicReferenceArray<@Nullable Timer>> known =
      new EnumMap<>(Endpoint.class);

  private final AtomicReferenceArray<@Nullable Timer> others = timers();

  RequestMetrics(MeterRegistry registry, Handler handler) {
    super(handler);
    this.registry = registry;
    for (var endpoint : Endpoint.values()) {
      known.put(endpoint, timers());
    }
  }

  private static AtomicReferenceArray<@Nullable Timer> timers() {
    return new AtomicReferenceArray<>(STATUS_CLASSES);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    long begun = System.nanoTime();
    Request.addCompletionListener(
        request, failure -> record(request, response.getStatus(), System.nanoTime() - begun));
    return super.handle(request, response, callback);
  }

  private void record(Request request, int status, long nanos) {
    var endpoint = Answering.of(request).orElse(null);
    timer(endpoint, status / 100).record(nanos, TimeUnit.NANOSECONDS);
  }

  private Timer timer(@Nullable Endpoint endpoint, int status) {
    var timers = endpoint == null ? others : known.getOrDefault(endpoint, others);
    int statusClass = Math.min(status, STATUS_CLASSES - 1);
    var timer = timers.get(statusClass);
    if (timer == null) {
      timer = made(endpoint, statusClass);
      timers.set(statusClass, timer);
    }
    return timer;
  }

  /** The registry gives out the same timer for the same labels, so that a race does no harm. */
  private Timer made(@Nullable Endpoint endpoint, int statusClass) {
    return Timer.builder("cadencia.http.requests")
        .description("Requests, from their arrival to the last byte of the answer")
        .tag("endpoint", endpoint == null ? "other" : endpoint.operationId())
        .tag("method", endpoint == null ? "any" : endpoint.verb().name())
        .tag("status", statusClass + "xx")
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }
}
