package io.cadencia.adapter.cv.movement;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.pipeline.CurrentZones;
import io.cadencia.adapter.cv.simulation.SewingLine;
import io.cadencia.adapter.cv.simulation.SimulatedStation;
import io.cadencia.adapter.cv.simulation.SimulationSettings;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.application.port.in.detection.SuperviseCameraUseCase;
import io.cadencia.application.port.in.detection.SuperviseCameraUseCase.Aim;
import io.cadencia.domain.coverage.CameraAim;
import io.cadencia.domain.coverage.CameraAim.Standing;
import io.cadencia.domain.plant.CameraId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E-12 where a camera looks")
class AimListenerTest {

  private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

  private final SewingLine line = new SewingLine(SimulationSettings.ofSeed(21));
  private final List<CameraAim> told = new ArrayList<>();
  private int second;

  private final SuperviseCameraUseCase supervise = report -> told.add(((Aim) report).aim());
  private final AimListener listener =
      new AimListener(
          CurrentZones.fixed(
              new CameraId(4),
              line.layout().stations().stream().map(SimulatedStation::zones).toList()),
          supervise);

  private void show(int seconds, UnaryOperator<VideoFrame> camera) {
    int end = second + seconds;
    for (; second < end; second += 2) {
      var frame = line.frame(second * 5L, START.plusSeconds(second));
      listener.analysed(camera.apply(frame), List.of());
    }
  }

  @Test
  void is_told_when_it_is_known_and_when_it_changes() {
    show(90, frame -> frame);
    show(60, new Bump(30, 0, 0, 1)::of);

    assertThat(told)
        .extracting(CameraAim::standing)
        .containsExactly(Standing.IN_PLACE, Standing.MOVED);
    assertThat(told.get(1).camera()).isEqualTo(new CameraId(4));
    assertThat(told.get(1).shift()).isBetween(29.0 / 640, 31.0 / 640);
  }
}
