package io.cadencia.adapter.cv.pipeline;

import io.cadencia.adapter.cv.source.FrameSource;
import io.cadencia.adapter.cv.source.StreamFacts;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.application.port.in.detection.SuperviseCameraUseCase;
import io.cadencia.application.port.in.detection.SuperviseCameraUseCase.Clock;
import io.cadencia.application.port.in.detection.SuperviseCameraUseCase.Stream;
import io.cadencia.domain.coverage.CameraClock;
import io.cadencia.domain.coverage.CameraStream;
import io.cadencia.domain.plant.CameraId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A camera of which it is told what it sends, ten seconds after it was opened and then every
 * minute, and whether its clock keeps step.
 */
public final class SupervisedSource implements FrameSource {

  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration BETWEEN = Duration.ofMinutes(1);

  private final CameraId camera;
  private final FrameSource source;
  private final SuperviseCameraUseCase supervise;
  private @Nullable Instant due;
  private @Nullable Boolean skewed;

  /**
   * @param source is closed with this
   */
  public SupervisedSource(CameraId camera, FrameSource source, SuperviseCameraUseCase supervise) {
    this.camera = camera;
    this.source = source;
    this.supervise = supervise;
  }

  @Override
  public Optional<VideoFrame> next() {
    var frame = source.next();
    frame.ifPresent(shown -> lookAt(shown.at()));
    return frame;
  }

  @Override
  public boolean isLive() {
    return source.isLive();
  }

  @Override
  public int waiting() {
    return source.waiting();
  }

  @Override
  public long damaged() {
    return source.damaged();
  }

  @Override
  public Optional<StreamFacts> facts() {
    return source.facts();
  }

  @Override
  public void close() {
    source.close();
  }

  /** A clock that was put back lets nothing wait until it has caught up. */
  private void lookAt(Instant now) {
    if (due == null) {
      due = now.plus(FIRST);
    } else if (!now.isBefore(due) || Duration.between(now, due).compareTo(BETWEEN) > 0) {
      due = now.plus(BETWEEN);
      source.facts().ifPresent(facts -> tell(facts, now));
    }
  }

  private void tell(StreamFacts facts, Instant now) {
    supervise.report(new Stream(stream(facts, now)));
    var wander = facts.wander();
    if (wander != null) {
      tellClock(wander, now);
    }
  }

  private void tellClock(Duration wander, Instant now) {
    boolean isSkewed = CameraClock.isSkewed(wander, skewed != null && skewed);
    if (skewed == null || skewed != isSkewed) {
      skewed = isSkewed;
      supervise.report(new Clock(new CameraClock(camera, isSkewed, wander, now)));
    }
  }

  private CameraStream stream(StreamFacts facts, Instant now) {
    return new CameraStream(
        camera,
        facts.codec(),
        facts.width(),
        facts.height(),
        facts.declaredFps(),
        facts.measuredFps(),
        facts.betweenKeyFrames(),
        facts.clockOffset(),
        now);
  }
}
