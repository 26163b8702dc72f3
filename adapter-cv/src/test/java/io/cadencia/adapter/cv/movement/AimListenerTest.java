package io.cadencia.adapter.cv.movement;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.annotate.PictureWriter;
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
import io.cadencia.domain.zone.StationZones;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("E-12 where a camera looks")
class AimListenerTest {

  private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

  private final SewingLine line = new SewingLine(SimulationSettings.ofSeed(21));
  private final List<CameraAim> told = new ArrayList<>();
  private int second;

  private final SuperviseCameraUseCase supervise = report -> told.add(((Aim) report).aim());
  private final PictureWriter writer =
      new PictureWriter("of views", Clock.fixed(START, ZoneOffset.UTC));

  @TempDir private Path folder;
  private AimListener listener;

  @BeforeEach
  void start() {
    listener = listener(zones());
  }

  @AfterEach
  void stop() {
    writer.close();
  }

  private List<StationZones> zones() {
    return line.layout().stations().stream().map(SimulatedStation::zones).toList();
  }

  private AimListener listener(List<StationZones> zones) {
    return new AimListener(
        CurrentZones.fixed(new CameraId(4), zones), supervise, new ViewStore(folder, writer));
  }

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

  @Test
  void is_known_after_a_restart_so_that_a_push_meanwhile_is_seen() throws IOException {
    show(90, frame -> frame);
    writer.close();
    assertThat(files()).singleElement().asString().matches("cam4-0-[0-9a-f]{12}\\.view");
    assertThat(Files.size(folder.resolve(files().get(0)))).isLessThan(25_000);
    told.clear();

    listener = listener(zones());
    show(90, new Bump(30, 0, 0, 1)::of);

    assertThat(told).extracting(CameraAim::standing).containsExactly(Standing.MOVED);
    assertThat(told.get(0).shift()).isBetween(29.0 / 640, 31.0 / 640);
  }

  @Test
  void is_where_other_zones_were_drawn() {
    show(90, frame -> frame);
    writer.close();
    told.clear();

    listener = listener(zones().subList(0, 1));
    show(90, new Bump(30, 0, 0, 1)::of);

    assertThat(told).extracting(CameraAim::standing).containsExactly(Standing.IN_PLACE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "garbage that is no view at all", "CVW1\0\0\0\1\0\0\0\1"})
  void is_learnt_anew_where_the_file_is_spoilt(String spoilt) throws IOException {
    show(60, frame -> frame);
    writer.close();
    Files.writeString(folder.resolve(files().get(0)), spoilt, StandardCharsets.ISO_8859_1);
    told.clear();

    listener = listener(zones());
    show(90, frame -> frame);

    assertThat(told).extracting(CameraAim::standing).containsExactly(Standing.IN_PLACE);
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
