package io.cadencia.adapter.cv.movement;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.pipeline.CurrentZones;
import io.cadencia.adapter.cv.pipeline.FrameListener;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.application.port.in.detection.SuperviseCameraUseCase;
import io.cadencia.domain.coverage.CameraAim;
import java.util.List;

/**
 * Tells where a camera looks, whenever that is something else than before. Whoever draws its zones
 * anew has seen where it looks now, so that is then where it belongs, also after the next start.
 */
public final class AimListener implements FrameListener {

  private final CurrentZones zones;
  private final SuperviseCameraUseCase supervise;
  private final ViewStore views;
  private int version;
  private MovementWatch watch;

  public AimListener(CurrentZones zones, SuperviseCameraUseCase supervise, ViewStore views) {
    this.zones = zones;
    this.supervise = supervise;
    this.views = views;
    this.version = zones.version();
    this.watch = watch();
  }

  private MovementWatch watch() {
    var camera = zones.camera();
    var drawn = zones.zones();
    int number = version;
    return new MovementWatch(
        views.find(camera, number, drawn).orElse(null),
        view -> views.keep(camera, number, drawn, view));
  }

  @Override
  public void analysed(VideoFrame frame, List<PersonBox> people) {
    if (zones.version() != version) {
      version = zones.version();
      watch = watch();
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
