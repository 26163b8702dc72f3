package io.cadencia.adapter.http.json;

import io.cadencia.adapter.http.file.FrameStore;
import io.cadencia.application.port.in.plant.GetModuleUseCase.CameraDetail;
import io.cadencia.domain.coverage.CameraAim;
import io.cadencia.domain.coverage.CameraAim.Standing;
import io.cadencia.domain.coverage.CameraCondition;
import io.cadencia.domain.coverage.CameraTrouble;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A camera of the API.
 *
 * @param state how the detector finds it; null before its first try
 * @param trouble why it gives no pictures; null while it does
 * @param stateSince since when it is in this state
 * @param aim whether it looks where it looked at first; null while that is not known
 * @param movedPercent how far its picture moved, in percent of its width; null unless it is moved
 * @param clockSkewSeconds how far its clock and the server's went from one another within an hour;
 *     null while they keep step
 * @param stream what it sends; null until that was measured
 * @param capacity how many cameras are watched at most; null unless this one is suspended for it
 * @param frameUrl its newest annotated frame; null while there is none, and for callers who may not
 *     see frames
 */
public record CameraJson(
    int id,
    String name,
    boolean online,
    @Nullable Instant lastFrameAt,
    @Nullable String state,
    @Nullable String trouble,
    @Nullable Instant stateSince,
    @Nullable String aim,
    @Nullable Double movedPercent,
    @Nullable Double clockSkewSeconds,
    @Nullable CameraStreamJson stream,
    @Nullable Integer capacity,
    @Nullable String frameUrl) {

  private static final int TENTHS_OF_PERCENT = 1000;

  public static CameraJson of(CameraDetail detail, FrameStore frames, CycleView view) {
    var camera = detail.camera();
    var status = detail.status();
    var condition = detail.condition();
    var aim = detail.aim();
    var stream = detail.stream();
    return new CameraJson(
        camera.id().value(),
        camera.name(),
        detail.online(),
        status == null ? null : status.lastFrameAt(),
        condition == null ? null : condition.state().word(),
        condition == null ? null : word(condition),
        condition == null ? null : condition.since(),
        aim == null ? null : aim.standing().word(),
        aim == null ? null : moved(aim),
        skew(detail),
        stream == null ? null : CameraStreamJson.of(stream),
        detail.capacity(),
        view.frames() ? frames.latestUrl(camera.id()).orElse(null) : null);
  }

  static @Nullable Double skew(CameraDetail detail) {
    var clock = detail.clock();
    return clock != null && clock.skewed() ? Seconds.of(clock.wander()) : null;
  }

  private static @Nullable String word(CameraCondition condition) {
    CameraTrouble trouble = condition.trouble();
    return trouble == null ? null : trouble.word();
  }

  private static @Nullable Double moved(CameraAim aim) {
    return aim.standing() == Standing.MOVED
        ? Math.round(aim.shift() * TENTHS_OF_PERCENT) / 10.0
        : null;
  }
}
