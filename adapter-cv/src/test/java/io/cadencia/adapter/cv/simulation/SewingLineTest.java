package io.cadencia.adapter.cv.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.source.Pacer;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.domain.zone.ZoneKind;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SewingLineTest {

  private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");
  private static final int FRAMES_PER_SECOND = 5;

  @Test
  void the_same_seed_draws_the_same_bytes_whichever_frames_were_drawn_before() {
    var every = new SewingLine(SimulationSettings.ofSeed(9));
    for (int i = 0; i < 30; i++) {
      every.frame(i, START);
    }
    assertThat(every.frame(30, START).bgr())
        .isEqualTo(new SewingLine(SimulationSettings.ofSeed(9)).frame(30, START).bgr());
  }

  @Test
  void another_seed_draws_another_picture() {
    assertThat(new SewingLine(SimulationSettings.ofSeed(9)).frame(30, START).bgr())
        .isNotEqualTo(new SewingLine(SimulationSettings.ofSeed(10)).frame(30, START).bgr());
  }

  @Test
  void a_put_down_changes_the_drop_zone_for_good() {
    var line = new SewingLine(SimulationSettings.ofSeed(9).undisturbed());
    var station = line.layout().stations().get(0);
    var drop = station.zones().zone(ZoneKind.DROP).orElseThrow();
    var cycles =
        line.cyclesUntil(Duration.ofSeconds(60)).stream()
            .filter(cycle -> cycle.station().equals(station.code()))
            .toList();
    assertThat(cycles).hasSizeGreaterThan(2);
    for (var cycle : cycles) {
      double end = cycle.end().toMillis() / 1000.0;
      var before = line.frame(Math.round((end - 3) * FRAMES_PER_SECOND), START);
      var after = line.frame(Math.round((end + 1.3) * FRAMES_PER_SECOND), START);
      assertThat(Zones.changed(before, after, drop, 25)).as("%s", cycle).isGreaterThan(0.15);
    }
  }

  @Nested
  class A_camera {

    @Test
    void plays_a_recording_frame_by_frame_to_its_end() {
      var camera =
          SimulatedCamera.recording(
              new SewingLine(SimulationSettings.ofSeed(9)), START, Duration.ofSeconds(2));
      var frames = new ArrayList<VideoFrame>();
      for (var next = camera.next(); next.isPresent(); next = camera.next()) {
        frames.add(next.get());
      }
      assertThat(camera.isLive()).isFalse();
      assertThat(frames).extracting(VideoFrame::index).containsExactlyElementsOf(upTo(10));
      assertThat(frames.get(9).at()).isEqualTo(START.plusMillis(1800));
    }

    @Test
    void skips_live_what_a_late_reader_missed() {
      var clock = new SettableClock();
      var camera = SimulatedCamera.live(new SewingLine(SimulationSettings.ofSeed(9)), START, clock);
      assertThat(camera.next().orElseThrow().index()).isZero();
      assertThat(camera.next().orElseThrow().index()).isEqualTo(1);
      assertThat(clock.now).isEqualTo(START.plusMillis(200));
      clock.now = START.plusMillis(1050);
      var late = camera.next().orElseThrow();
      assertThat(late.index()).isEqualTo(5);
      assertThat(late.at()).isEqualTo(START.plusSeconds(1));
      assertThat(camera.isLive()).isTrue();
    }

    @Test
    void shows_nothing_more_once_closed() {
      var line = new SewingLine(SimulationSettings.ofSeed(9));
      var camera = SimulatedCamera.recording(line, START, Duration.ofSeconds(2));
      camera.close();
      assertThat(camera.next()).isEmpty();
    }
  }

  @Nested
  class The_truth_as_a_file {

    @Test
    void has_a_decimal_point_wherever_it_is_written(@TempDir java.nio.file.Path folder)
        throws IOException {
      var before = Locale.getDefault();
      try {
        Locale.setDefault(Locale.forLanguageTag("es-CO"));
        var file = folder.resolve("truth.csv");
        TruthCsv.write(
            List.of(new TrueCycle("PUESTO_01", Duration.ofMillis(1234), Duration.ofMillis(15_500))),
            file);
        assertThat(Files.readString(file))
            .isEqualTo("station,start_s,end_s\nPUESTO_01,1.234,15.500\n");
        try (var files = Files.list(folder)) {
          assertThat(files).containsExactly(file);
        }
      } finally {
        Locale.setDefault(before);
      }
    }
  }

  private static List<Long> upTo(long count) {
    var numbers = new ArrayList<Long>();
    for (long i = 0; i < count; i++) {
      numbers.add(i);
    }
    return numbers;
  }

  /** Time that passes only by waiting for it. */
  private static final class SettableClock implements Pacer {

    private Instant now = START;

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public void waitUntil(Instant moment) {
      if (moment.isAfter(now)) {
        now = moment;
      }
    }
  }
}
