package io.cadencia.adapter.cv.movement;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.pipeline.FrameListener;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.application.port.in.detection.SuperviseCameraUseCase;
import io.cadencia.domain.coverage.CameraAim;
import io.cadencia.domain.plant.CameraId;
import java.util.List;

/** Tells where a camera looks, whenever that is something else than before. */
public final class AimListener implements FrameListener {

  private final CameraId camera;
  private final SuperviseCameraUseCase supervise;
  private final MovementWatch watch = new MovementWatch();

  public AimListener(CameraId camera, SuperviseCameraUseCase supervise) {
    this.camera = camera;
    this.supervise = supervise;
  }

  @Override
  public void analysed(VideoFrame frame, List<PersonBox> people) {
    double height = (double) frame.height() / frame.width();
    watch
        .look(frame)
        .ifPresent(
            verdict ->
                supervise.report(
                    new SuperviseCameraUseCase.Aim(
                        new CameraAim(
                            camera,
                            verdict.standing(),
                            verdict.displacement().medianShift(height),
                            frame.at()))));
  }
}
