package io.cadencia.adapter.http.json;

import io.cadencia.adapter.http.request.Words;
import io.cadencia.application.port.in.health.GetHealthUseCase.Health;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record HealthJson(
    String status,
    boolean dbReachable,
    int dbSchemaVersion,
    long dbWalSizeBytes,
    @Nullable Instant lastEventTs,
    int camerasOnline,
    int camerasTotal,
    double diskFreePct,
    long uptimeSeconds) {

  public static HealthJson of(Health health) {
    return new HealthJson(
        Words.of(health.status()),
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
