package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.plant.GetModuleUseCase.CameraDetail;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a camera is online. */
public record StreamCameraJson(
    int id, int moduleId, boolean online, @Nullable Instant lastFrameAt) {

  public static StreamCameraJson of(CameraDetail detail) {
    var camera = detail.camera();
    var status = detail.status();
    return new StreamCameraJson(
        camera.id().value(),
        camera.module().value(),
        detail.online(),
        status == null ? null : status.lastFrameAt());
  }
}
