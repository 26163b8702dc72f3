package io.cadencia.adapter.cv.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.source.FrameSource;
import io.cadencia.adapter.cv.source.FrameSourceException;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.application.port.in.detection.ObserveWorkstationUseCase;
import io.cadencia.application.port.in.detection.RecordHeartbeatUseCase;
import io.cadencia.domain.coverage.AnalysisLoad;
import io.cadencia.domain.detection.Observation;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import io.cadencia.domain.zone.ZoneLayout;
import io.cadencia.domain.zone.ZonesVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VisionCycleFeedTest {

  private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");
  private static final CameraId CAMERA = new CameraId(1);

  private final List<Observation> observed = new ArrayList<>();
  private final List<Instant> finished = new ArrayList<>();
  private final List<Instant> changes = new ArrayList<>();
  private boolean changesZones;
  private List<Polygon> masks = List.of();
  private int looks;
  private final List<RecordHeartbeatUseCase.Command> heartbeats = new ArrayList<>();
  private final List<VideoFrame> shown = new ArrayList<>();

  private final EverybodyInTheMiddle people = new EverybodyInTheMiddle();

  /** Each look at the clock takes 4 ms. */
  private long nanos;

  private final VisionCycleFeed feed = feed(Duration.ZERO);

  private static StationZones seat(double right) {
    return new StationZones(
        new WorkstationId(1), Map.of(ZoneKind.SEAT, Polygon.rectangle(0, 0, right, 1)));
  }

  /** From its second look on there is another version. */
  private Optional<ZonesVersion> newerThan(CameraId camera, int known) {
    looks++;
    return looks > 1 && known < 2 && changesZones
        ? Optional.of(
            new ZonesVersion(
                camera,
                2,
                START,
                ZonesVersion.CONFIGURATION,
                ZonesVersion.Source.CONFIGURATION,
                null,
                new ZoneLayout(List.of(seat(0.1)), masks)))
        : Optional.empty();
  }

  private VisionCycleFeed feed(Duration betweenSearches) {
    return new VisionCycleFeed(
        CAMERA,
        new CurrentZones(CAMERA, new ZoneLayout(List.of(seat(1))), 1, this::newerThan),
        people,
        new ObserveWorkstationUseCase() {
          @Override
          public void observe(WorkstationId workstation, Observation observation) {
            observed.add(observation);
          }

          @Override
          public void finish(WorkstationId workstation, Instant at) {
            finished.add(at);
          }

          @Override
          public void changeZones(ZoneLayout zones, Instant at) {
            changes.add(at);
          }
        },
        heartbeats::add,
        betweenSearches,
        List.of((frame, found) -> shown.add(frame)),
        () -> nanos += 4_000_000);
  }

  private static VideoFrame frame(int index) {
    var bgr = new byte[32 * 24 * 3];
    var random = new SplittableRandom(index);
    for (int i = 0; i < bgr.length; i++) {
      bgr[i] = (byte) random.nextInt(256);
    }
    return new VideoFrame(32, 24, bgr, START.plusMillis(200L * index), index);
  }

  private static FrameSource film(int frames, boolean breaks) {
    return new FrameSource() {
      private int next;

      @Override
      public Optional<VideoFrame> next() {
        if (next < frames) {
          return Optional.of(frame(next++));
        }
        if (breaks) {
          throw new FrameSourceException("the camera is gone");
        }
        return Optional.empty();
      }

      @Override
      public boolean isLive() {
        return breaks;
      }

      @Override
      public void close() {}
    };
  }

  private static final class EverybodyInTheMiddle implements PersonDetector {

    private int searches;
    private final List<VideoFrame> seen = new ArrayList<>();

    @Override
    public List<PersonBox> detect(VideoFrame frame) {
      searches++;
      seen.add(frame);
      return List.of(new PersonBox(10, 5, 20, 20, 0.8));
    }

    @Override
    public String version() {
      return "middle/1";
    }

    @Override
    public String modelSha256() {
      return "0";
    }

    @Override
    public void close() {}
  }

  @Test
  void every_frame_of_a_recording_becomes_an_observation() {
    feed.run(film(11, false));

    assertThat(observed).hasSize(11);
    assertThat(observed.get(3).at()).isEqualTo(START.plusMillis(600));
    assertThat(observed).allMatch(observation -> observation.person() == 0.8);
    assertThat(shown).hasSize(11);
    assertThat(feed.framesAnalysed()).isEqualTo(11);
  }

  @Test
  void a_live_camera_is_searched_for_people_now_and_then_and_observed_always() {
    feed(Duration.ofMillis(400)).run(film(11, false));

    assertThat(people.searches).isEqualTo(6);
    assertThat(shown).extracting(VideoFrame::index).containsExactly(0L, 2L, 4L, 6L, 8L, 10L);
    assertThat(observed).hasSize(11).allMatch(observation -> observation.person() == 0.8);
  }

  @Test
  void the_heart_beats_once_a_second_and_at_the_end() {
    feed.run(film(11, false));

    assertThat(heartbeats)
        .extracting(RecordHeartbeatUseCase.Command::lastFrameAt)
        .containsExactly(START, START.plusSeconds(1), START.plusSeconds(2), START.plusSeconds(2));
    assertThat(heartbeats.get(3).framesAnalysed()).isEqualTo(11);
    assertThat(heartbeats.get(3).framesSkipped()).isZero();
  }

  @Test
  @DisplayName("D-07 the searches are counted and timed")
  void the_searches_are_counted_and_timed() {
    feed.run(film(11, false));

    assertThat(heartbeats)
        .last()
        .extracting(RecordHeartbeatUseCase.Command::load)
        .isEqualTo(new AnalysisLoad(11, Duration.ofMillis(44), 0, 0, 0));
  }

  @Test
  void the_end_of_a_recording_finishes_its_workstations() {
    feed.run(film(11, false));

    assertThat(finished).containsExactly(START.plusSeconds(2));
  }

  @Test
  void a_camera_that_breaks_leaves_its_workstations_open_for_its_return() {
    assertThatThrownBy(() -> feed.run(film(3, true))).hasMessage("the camera is gone");

    assertThat(finished).isEmpty();
    feed.run(film(2, false));
    assertThat(finished).hasSize(1);
    assertThat(heartbeats).last().extracting("framesRead", "framesSkipped").containsExactly(5L, 0L);
  }

  @Test
  void an_empty_recording_says_nothing() {
    feed.run(film(0, false));

    assertThat(heartbeats).isEmpty();
    assertThat(finished).isEmpty();
  }

  @Test
  void a_clock_put_back_before_the_camera_came_again_lets_nothing_wait() {
    var live = feed(Duration.ofMillis(400));
    live.run(film(11, false));
    int searches = people.searches;
    int beats = heartbeats.size();

    live.run(anHourEarlier(film(11, false)));

    assertThat(people.searches).isEqualTo(2 * searches);
    assertThat(heartbeats).hasSizeGreaterThanOrEqualTo(2 * beats - 1);
    assertThat(observed).hasSize(22);
  }

  private static FrameSource anHourEarlier(FrameSource source) {
    return new FrameSource() {
      @Override
      public Optional<VideoFrame> next() {
        return source
            .next()
            .map(
                f ->
                    new VideoFrame(
                        f.width(), f.height(), f.bgr(), f.at().minusSeconds(3_600), f.index()));
      }

      @Override
      public boolean isLive() {
        return source.isLive();
      }

      @Override
      public void close() {
        source.close();
      }
    };
  }

  /** The frames without their right half, which is masked. */
  private static boolean isMasked(VideoFrame frame) {
    for (int i = 0; i < 32 * 24; i++) {
      if (i % 32 >= 16 && frame.bgr()[i * 3] != (byte) 128) {
        return false;
      }
    }
    return frame.bgr()[0] != (byte) 128 || frame.bgr()[1] != (byte) 128;
  }

  @Test
  @DisplayName(
      "E-10 nothing behind a mask reaches detector or listeners, from the frame on in which it is known")
  void nothing_behind_a_mask_reaches_detector_or_listeners() {
    changesZones = true;
    masks = List.of(Polygon.rectangle(0.5, 0, 1, 1));
    feed.run(film(20, false));

    assertThat(shown).hasSize(20).isEqualTo(people.seen);
    assertThat(shown.subList(0, 5)).noneMatch(VisionCycleFeedTest::isMasked);
    assertThat(shown.subList(5, 20)).allMatch(VisionCycleFeedTest::isMasked);
  }

  @Test
  @DisplayName("D-02 other zones are noticed within two seconds and gone on with")
  void other_zones_are_noticed_within_two_seconds() {
    changesZones = true;
    feed.run(film(20, false));

    assertThat(changes).containsExactly(START.plusMillis(800));
    assertThat(looks).isEqualTo(4);
    assertThat(observed).hasSize(20);
    assertThat(observed.get(4).person()).isPositive();
    assertThat(observed.get(5).person()).isZero();
  }
}
