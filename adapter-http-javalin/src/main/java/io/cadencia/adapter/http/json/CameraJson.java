package io.cadencia.adapter.http.json;

import io.cadencia.adapter.http.file.FrameStore;
import io.cadencia.application.port.in.plant.GetModuleUseCase.CameraDetail;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A camera of the API.
 *
 * @param frameUrl its newest annotated frame; null while there is none, and for callers who may not
 *     see frames
 */
public record CameraJson(
    int id, String name, boolean online, @Nullable Instant lastFrameAt, @Nullable String frameUrl) {

  public static CameraJson of(CameraDetail detail, FrameStore frames, CycleView view) {
    var camera = detail.camera();
    var status = detail.status();
    return new CameraJson(
        camera.id().value(),
        camera.name(),
        detail.online(),
        status == null ? null : status.lastFrameAt(),
        view.frames() ? frames.latestUrl(camera.id()).orElse(null) : null);
  }
}
