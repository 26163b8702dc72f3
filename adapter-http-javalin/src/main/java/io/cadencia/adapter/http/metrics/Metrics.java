package io.cadencia.adapter.http.metrics;

import io.cadencia.application.port.in.health.GetTelemetryUseCase;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.eclipse.jetty.server.Handler;

/** Everything that is measured of this server, and the text Prometheus reads. */
public final class Metrics implements AutoCloseable {

  /** Prometheus' own text, version 0.0.4. */
  public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final SystemMetrics system;

  public Metrics(GetTelemetryUseCase telemetry) {
    system = new SystemMetrics(registry, telemetry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /** Times whatever the handler answers. */
  public Handler timing(Handler handler) {
    return new RequestMetrics(registry, handler);
  }

  /** The figures of now. */
  public String scrape() {
    system.look();
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
