package io.cadencia.adapter.cv.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.source.VideoFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CameraFaultsTest {

  private static final int FRAMES_PER_SECOND = 5;
  private static final int BLOCK_FRAMES = (int) (LineScript.BLOCK * FRAMES_PER_SECOND);

  @Test
  void a_frozen_picture_is_the_same_to_the_byte_for_a_second_or_two() {
    var line = line(DisturbanceKind.FROZEN_PICTURE);
    int frozen = 0;
    byte[] before = {};
    for (int i = 0; i < BLOCK_FRAMES; i++) {
      var bgr = line.frame(i, Instant.EPOCH).bgr();
      frozen += Arrays.equals(before, bgr) ? 1 : 0;
      before = bgr;
    }
    assertThat(frozen).isBetween(4, 10);
  }

  @Test
  void a_frozen_picture_is_the_same_whichever_frames_were_drawn_before() {
    var faults = faults(3, DisturbanceKind.FROZEN_PICTURE);
    long late = firstOf(frame -> faults.shown(frame / 5.0) < frame / 5.0) + 2;
    var every = line(DisturbanceKind.FROZEN_PICTURE);
    for (long i = late - 10; i < late; i++) {
      every.frame(i, Instant.EPOCH);
    }

    assertThat(every.frame(late, Instant.EPOCH).bgr())
        .isEqualTo(line(DisturbanceKind.FROZEN_PICTURE).frame(late, Instant.EPOCH).bgr());
  }

  @Test
  void missing_frames_leave_a_hole_in_the_numbers_and_the_times() {
    var camera =
        SimulatedCamera.recording(
            line(DisturbanceKind.MISSING_FRAMES), Instant.EPOCH, Duration.ofMinutes(3));
    var frames = new ArrayList<VideoFrame>();
    for (var next = camera.next(); next.isPresent(); next = camera.next()) {
      frames.add(new VideoFrame(0, 0, new byte[0], next.get().at(), next.get().index()));
    }

    assertThat(frames).hasSizeBetween(BLOCK_FRAMES - 11, BLOCK_FRAMES - 5);
    assertThat(frames.get(frames.size() - 1).index()).isEqualTo(BLOCK_FRAMES - 1);
    assertThat(frames).allMatch(f -> f.at().toEpochMilli() == 200 * f.index());
  }

  @Test
  void a_flicker_changes_the_brightness_by_a_twelfth_at_most_and_ends() {
    var faults = faults(3, DisturbanceKind.FLICKER);
    double[] levels = new double[BLOCK_FRAMES];
    Arrays.setAll(levels, i -> faults.flicker((double) i / FRAMES_PER_SECOND));

    assertThat(Arrays.stream(levels)).allMatch(level -> Math.abs(level - 1) <= 0.12);
    assertThat(Arrays.stream(levels).filter(level -> level != 1).count()).isBetween(4L, 11L);
  }

  @Test
  void a_camera_without_faults_has_none() {
    var faults = new CameraFaults(settings(3, Set.of()), new DisturbanceLog());
    faults.planBlock(0, 0);

    for (double time : List.of(0.0, 50.0, 170.0)) {
      assertThat(faults.shown(time)).isEqualTo(time);
      assertThat(faults.isMissing(time)).isFalse();
      assertThat(faults.flicker(time)).isEqualTo(1);
    }
  }

  private static long firstOf(LongPredicate wanted) {
    return LongStream.range(0, BLOCK_FRAMES).filter(wanted).findFirst().orElse(0);
  }

  private static CameraFaults faults(long seed, DisturbanceKind kind) {
    var faults = new CameraFaults(settings(seed, Set.of(kind)), new DisturbanceLog());
    faults.planBlock(0, 0);
    return faults;
  }

  private static SewingLine line(DisturbanceKind kind) {
    return new SewingLine(settings(3, Set.of(kind)));
  }

  private static SimulationSettings settings(long seed, Set<DisturbanceKind> kinds) {
    return new SimulationSettings(seed, 1, FRAMES_PER_SECOND, kinds);
  }
}
