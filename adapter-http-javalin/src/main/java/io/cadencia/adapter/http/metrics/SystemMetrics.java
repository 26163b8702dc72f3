package io.cadencia.adapter.http.metrics;

import io.cadencia.application.port.in.health.GetHealthUseCase.Health;
import io.cadencia.application.port.in.health.GetHealthUseCase.Status;
import io.cadencia.application.port.in.health.GetTelemetryUseCase;
import io.cadencia.application.port.in.health.GetTelemetryUseCase.Telemetry;
import io.cadencia.domain.coverage.CameraStatus;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Storage and cameras, as they were when they were last looked at. */
final class SystemMetrics {

  private final MeterRegistry registry;
  private final GetTelemetryUseCase telemetry;
  private final Map<Integer, CameraStatus> cameras = new ConcurrentHashMap<>();
  private volatile Telemetry latest;

  SystemMetrics(MeterRegistry registry, GetTelemetryUseCase telemetry) {
    this.registry = registry;
    this.telemetry = telemetry;
    this.latest = telemetry.get();
    ofHealth();
    ofDatabase();
  }

  /** Looks again; called before each reading of the registry. */
  void look() {
    latest = telemetry.get();
    latest.cameras().forEach(this::keep);
  }

  private void keep(CameraStatus status) {
    int camera = status.camera().value();
    if (cameras.put(camera, status) == null) {
      ofCamera(camera);
    }
  }

  private void ofHealth() {
    for (var status : Status.values()) {
      ofStatus(status);
    }
    gauge(
        "cadencia.database.reachable",
        "1 if the database answers",
        health -> health.databaseReachable() ? 1 : 0);
    gauge("cadencia.wal.bytes", "Size of the write-ahead log", Health::walSizeBytes);
    gauge("cadencia.disk.free.percent", "Free part of the volume", Health::diskFreePercent);
    gauge("cadencia.cameras.configured", "Cameras in use", Health::camerasTotal);
    gauge("cadencia.cameras.online", "Cameras seen in the last 10 s", Health::camerasOnline);
    gauge(
        "cadencia.uptime.seconds",
        "Since the server started",
        health -> health.uptime().toMillis() / 1000.0);
    gauge(
        "cadencia.last.event.timestamp.seconds",
        "Newest start or end of a cycle; not a number when there is none",
        SystemMetrics::lastEvent);
  }

  /** One of the three is 1, the others are 0. */
  private void ofStatus(Status status) {
    Gauge.builder("cadencia.health", this, it -> it.latest.health().status() == status ? 1 : 0)
        .description("1 at the verdict of now")
        .tag("status", status.name().toLowerCase(Locale.ROOT))
        .strongReference(true)
        .register(registry);
  }

  private static double lastEvent(Health health) {
    var at = health.lastEventAt();
    return at == null ? Double.NaN : at.toEpochMilli() / 1000.0;
  }

  private void gauge(String name, String help, ToDoubleFunction<Health> value) {
    Gauge.builder(name, this, system -> value.applyAsDouble(system.latest.health()))
        .description(help)
        .strongReference(true)
        .register(registry);
  }

  private void ofDatabase() {
    databaseTimer(
        "read",
        telemetry -> telemetry.database().reads(),
        telemetry -> telemetry.database().reading().toNanos());
    databaseTimer(
        "write",
        telemetry -> telemetry.database().writes(),
        telemetry -> telemetry.database().writing().toNanos());
  }

  private void databaseTimer(
      String operation, ToLongFunction<Telemetry> count, ToDoubleFunction<Telemetry> nanos) {
    FunctionTimer.builder(
            "cadencia.database.operations",
            this,
            system -> count.applyAsLong(system.latest),
            system -> nanos.applyAsDouble(system.latest),
            TimeUnit.NANOSECONDS)
        .description("Reads and transactions of this server, waiting included")
        .tag("operation", operation)
        .register(registry);
  }

  private void ofCamera(int camera) {
    frames(camera, "read", CameraStatus::framesRead);
    frames(camera, "analysed", CameraStatus::framesAnalysed);
    frames(camera, "skipped", CameraStatus::framesSkipped);
    Gauge.builder(
            "cadencia.camera.last.frame.timestamp.seconds",
            cameras,
            all -> of(all, camera, status -> status.lastFrameAt().toEpochMilli()) / 1000)
        .description("When the newest usable frame came")
        .tag("camera", Integer.toString(camera))
        .register(registry);
    loadOf(camera);
  }

  private void loadOf(int camera) {
    FunctionTimer.builder(
            "cadencia.camera.searches",
            cameras,
            all -> (long) of(all, camera, status -> status.load().searches()),
            all -> of(all, camera, status -> status.load().searching().toMillis()),
            TimeUnit.MILLISECONDS)
        .description("Searches for people since the detector started, and the time they took")
        .tag("camera", Integer.toString(camera))
        .register(registry);
    Gauge.builder(
            "cadencia.camera.frames.waiting",
            cameras,
            all -> of(all, camera, status -> status.load().framesWaiting()))
        .description("Frames received and not yet analysed; only the newest waits")
        .tag("camera", Integer.toString(camera))
        .register(registry);
    FunctionCounter.builder(
            "cadencia.camera.source.failures",
            cameras,
            all -> of(all, camera, status -> status.load().sourceFailures()))
        .description("How often the camera could not be opened or decoded, or broke off")
        .tag("camera", Integer.toString(camera))
        .register(registry);
    FunctionCounter.builder(
            "cadencia.camera.decode.errors",
            cameras,
            all -> of(all, camera, status -> status.load().decodeErrors()))
        .description("Pictures that came damaged since the detector started")
        .tag("camera", Integer.toString(camera))
        .register(registry);
  }

  private void frames(int camera, String outcome, ToDoubleFunction<CameraStatus> count) {
    FunctionCounter.builder("cadencia.camera.frames", cameras, all -> of(all, camera, count))
        .description("Frames since the detector started, as it last reported them")
        .tag("camera", Integer.toString(camera))
        .tag("outcome", outcome)
        .register(registry);
  }

  private static double of(
      Map<Integer, CameraStatus> all, int camera, ToDoubleFunction<CameraStatus> figure) {
    var status = all.get(camera);
    return status == null ? Double.NaN : figure.applyAsDouble(status);
  }
}
