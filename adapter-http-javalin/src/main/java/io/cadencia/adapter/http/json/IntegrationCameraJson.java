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
 * @param codec what its pictures are packed in; null until its stream was measured, as the next two
 * @param fps pictures per second as they come
 * @param clockSkewSeconds how far its clock and the server's went from one another; null while they
 *     keep step
 */
public record IntegrationCameraJson(
    int id,
    String name,
    String state,
    @Nullable Instant lastFrameAt,
    @Nullable String codec,
    @Nullable Double fps,
    @Nullable Double keyFrameSeconds,
    @Nullable Double clockSkewSeconds) {

  public static IntegrationCameraJson of(CameraDetail detail, Instant now) {
    var status = detail.status();
    var stream = detail.stream();
    return new IntegrationCameraJson(
        detail.camera().id().value(),
        detail.camera().name(),
        Words.of(CameraSignal.of(status, now)),
        status == null ? null : status.lastFrameAt(),
        stream == null ? null : stream.codec(),
        stream == null ? null : CameraStreamJson.fps(stream),
        stream == null ? null : CameraStreamJson.keyFrameSeconds(stream),
        CameraJson.skew(detail));
  }
}
