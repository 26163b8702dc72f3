package io.cadencia.adapter.cv.movement;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.pipeline.CurrentZones;
import io.cadencia.adapter.cv.pipeline.FrameListener;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.application.port.in.detection.SuperviseCameraUseCase;
import io.cadencia.domain.coverage.CameraAim;
import io.cadencia.domain.zone.ZoneLayout;
import java.util.List;

/**
 * Tells where a camera looks, whenever that is something else than before. Whoever draws its zones
 * anew has seen where it looks now, so that is then where it belongs.
 */
public final class AimListener implements FrameListener {

  private final CurrentZones zones;
  private final SuperviseCameraUseCase supervise;
  private ZoneLayout drawn;
  private MovementWatch watch = new MovementWatch();

  public AimListener(CurrentZones zones, SuperviseCameraUseCase supervise) {
    this.zones = zones;
    this.supervise = supervise;
    this.drawn = zones.zones();
  }

  @Override
  public void analysed(VideoFrame frame, List<PersonBox> people) {
    if (!zones.zones().equals(drawn)) {
      drawn = zones.zones();
      watch = new MovementWatch();
    }
    double height = (double) frame.height() / frame.width();
    watch
        .look(frame)
        .ifPresent(
            verdict ->
                supervise.report(
                    new SuperviseCameraUseCase.Aim(
                        new CameraAim(
                            zones.camera(),
                            verdict.standing(),
                            verdict.displacement().medianShift(height),
                            frame.at()))));
  }
}
