package io.cadencia.adapter.http;

import io.cadencia.application.port.in.health.GetHealthUseCase.Health;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record HealthJson(
    String status,
    boolean dbReachable,
    int dbSchemaVersion,
    long dbWalSizeBytes,
    @Nullable Instant lastEventTs,
    int camerasOnline,
    int camerasTotal,
    double diskFreePct,
    long uptimeSeconds) {

  static HealthJson of(Health health) {
    return new HealthJson(
        Parameters.word(health.status()),
        health.databaseReachable(),
        health.schemaVersion(),
        health.walSizeBytes(),
        health.lastEventAt(),
        health.camerasOnline(),
        health.camerasTotal(),
        health.diskFreePercent(),
        health.uptime().toSeconds());
  }
}
