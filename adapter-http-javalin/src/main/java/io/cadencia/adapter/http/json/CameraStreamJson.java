package io.cadencia.adapter.http.json;

import io.cadencia.domain.coverage.CameraStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a camera sends.
 *
 * @param declaredFps pictures per second by its own word; null if it says nothing
 * @param keyFrameSeconds from one whole picture to the next; null while two were not seen
 * @param clockOffsetSeconds how far its clock goes before the server's; null if it tells no time
 */
public record CameraStreamJson(
    String codec,
    int width,
    int height,
    @Nullable Double declaredFps,
    double measuredFps,
    @Nullable Double keyFrameSeconds,
    @Nullable Double clockOffsetSeconds,
    Instant measuredAt) {

  private static final double HUNDREDTHS = 100;

  public static CameraStreamJson of(CameraStream stream) {
    return new CameraStreamJson(
        stream.codec(),
        stream.width(),
        stream.height(),
        stream.declaredFps(),
        fps(stream),
        keyFrameSeconds(stream),
        stream.clockOffset() == null ? null : Seconds.of(stream.clockOffset()),
        stream.at());
  }

  static double fps(CameraStream stream) {
    return Math.round(stream.measuredFps() * HUNDREDTHS) / HUNDREDTHS;
  }

  static @Nullable Double keyFrameSeconds(CameraStream stream) {
    var between = stream.betweenKeyFrames();
    return between == null ? null : Seconds.of(between);
  }
}
