package io.cadencia.adapter.http.json;

import io.cadencia.adapter.http.request.Words;
import io.cadencia.application.port.in.plant.GetModuleUseCase.CameraDetail;
import io.cadencia.domain.coverage.CameraSignal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A camera for other systems of the house; no picture is among it.
 *
 * @param state online, stale or offline
 */
public record IntegrationCameraJson(
    int id, String name, String state, @Nullable Instant lastFrameAt) {

  public static IntegrationCameraJson of(CameraDetail detail, Instant now) {
    var status = detail.status();
    return new IntegrationCameraJson(
        detail.camera().id().value(),
        detail.camera().name(),
        Words.of(CameraSignal.of(status, now)),
        status == null ? null : status.lastFrameAt());
  }
}
