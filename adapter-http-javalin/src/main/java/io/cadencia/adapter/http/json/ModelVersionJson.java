package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.version.ListModelVersionsUseCase.ModelVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A model that measured cycles, or is deployed to do so. */
public record ModelVersionJson(
    String version,
    String sha256,
    @Nullable Instant firstUsedAt,
    @Nullable Instant lastUsedAt,
    boolean deployed) {

  public static ModelVersionJson of(ModelVersion model) {
    return new ModelVersionJson(
        model.version(), model.sha256(), model.firstUsedAt(), model.lastUsedAt(), model.deployed());
  }
}
