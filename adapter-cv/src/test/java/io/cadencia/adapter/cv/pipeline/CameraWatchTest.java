package io.cadencia.adapter.cv.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.source.FrameSource;
import io.cadencia.adapter.cv.source.FrameSourceException;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.application.port.in.detection.ObserveWorkstationUseCase;
import io.cadencia.application.port.in.detection.RecordHeartbeatUseCase;
import io.cadencia.domain.coverage.CameraTrouble;
import io.cadencia.domain.detection.Observation;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import io.cadencia.domain.zone.ZoneLayout;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CameraWatchTest {

  private static final List<StationZones> SEAT =
      List.of(
          new StationZones(
              new WorkstationId(1), Map.of(ZoneKind.SEAT, Polygon.rectangle(0, 0, 1, 1))));

  private final List<Duration> pauses = new ArrayList<>();
  private final List<CameraTrouble> troubles = new ArrayList<>();
  private final List<Instant> finished = new ArrayList<>();
  private final List<RecordHeartbeatUseCase.Command> heartbeats = new ArrayList<>();
  private final VisionCycleFeed feed =
      new VisionCycleFeed(
          new CameraId(1),
          CurrentZones.fixed(new CameraId(1), SEAT),
          new Nobody(),
          new Finishes(),
          heartbeats::add,
          Duration.ZERO,
          List.of(),
          () -> 0);

  private void watch(Supplier<FrameSource> camera) {
    new CameraWatch(
            "Cámara 1",
            feed,
            camera,
            (length, signal) -> pauses.add(length),
            () -> 0L,
            troubles::add)
        .run();
  }

  @Test
  @DisplayName("D-07 failures of the camera are counted")
  void failures_of_the_camera_are_counted() {
    var sources = new ArrayList<>(List.of(frames(3, true), frames(2, true), frames(1, false)));

    watch(() -> sources.remove(0));

    assertThat(heartbeats).last().extracting(beat -> beat.load().sourceFailures()).isEqualTo(2L);
  }

  @Test
  void a_camera_that_does_not_open_is_tried_again_after_pauses_that_grow() {
    var attempts = new ArrayList<Integer>();
    watch(
        () -> {
          attempts.add(attempts.size());
          if (attempts.size() < 8) {
            throw new FrameSourceException("camera refused");
          }
          return frames(0, false);
        });

    assertThat(pauses)
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
  }

  @Test
  @DisplayName("C-04 why a camera stopped is told each time")
  void why_a_camera_stopped_is_told_each_time() {
    var sources = new ArrayList<>(List.of(frames(3, true), frames(2, true), frames(1, false)));

    watch(() -> sources.remove(0));

    assertThat(troubles).containsExactly(CameraTrouble.STALLED, CameraTrouble.STALLED);
  }

  @Test
  void pauses_differ_by_up_to_a_quarter() {
    var attempts = new ArrayList<Integer>();
    new CameraWatch(
            "Cámara 1",
            feed,
            () -> {
              attempts.add(attempts.size());
              if (attempts.size() < 400) {
                throw new FrameSourceException("camera refused", CameraTrouble.REFUSED);
              }
              return frames(0, false);
            },
            (length, signal) -> pauses.add(length),
            new Random(5),
            troubles::add)
        .run();

    var late = pauses.subList(10, pauses.size()).stream().map(Duration::toMillis).toList();
    assertThat(late).allSatisfy(millis -> assertThat(millis).isBetween(30_000L, 37_500L));
    assertThat(late.stream().distinct().count()).isGreaterThan(300);
  }

  @Test
  void a_camera_that_worked_for_a_while_is_tried_again_soon() {
    var attempts = new ArrayList<Integer>();
    watch(
        () -> {
          attempts.add(attempts.size());
          return switch (attempts.size()) {
            case 1, 2 -> throw new FrameSourceException("camera refused");
            case 3 -> frames(5, true);
            default -> frames(0, false);
          };
        });

    assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 1L);
    assertThat(feed.framesAnalysed()).isEqualTo(5);
  }

  @Test
  void a_watch_that_is_stopped_while_its_camera_is_away_finishes_the_workstations() {
    var watches = new ArrayList<CameraWatch>();
    var watch =
        new CameraWatch(
            "Cámara 1",
            feed,
            () -> frames(5, true),
            (length, signal) -> {
              watches.get(0).stop();
              assertThat(signal.getCount()).isZero();
            },
            () -> 0L,
            troubles::add);
    watches.add(watch);

    watch.run();

    assertThat(finished).containsExactly(Instant.EPOCH.plusMillis(800));
  }

  private static FrameSource frames(int count, boolean breaks) {
    return new FrameSource() {
      private int next;

      @Override
      public Optional<VideoFrame> next() {
        if (next < count) {
          var at = Instant.EPOCH.plusMillis(200L * next);
          var bgr = new byte[16 * 12 * 3];
          bgr[0] = (byte) next;
          return Optional.of(new VideoFrame(16, 12, bgr, at, next++));
        }
        if (breaks) {
          throw new FrameSourceException("camera stalled", CameraTrouble.STALLED);
        }
        return Optional.empty();
      }

      @Override
      public boolean isLive() {
        return true;
      }

      @Override
      public void close() {}
    };
  }

  private static final class Nobody implements PersonDetector {

    @Override
    public List<PersonBox> detect(VideoFrame frame) {
      return List.of();
    }

    @Override
    public String version() {
      return "nobody/1";
    }

    @Override
    public String modelSha256() {
      return "0";
    }

    @Override
    public void close() {}
  }

  private final class Finishes implements ObserveWorkstationUseCase {

    @Override
    public void observe(WorkstationId workstation, Observation observation) {}

    @Override
    public void finish(WorkstationId workstation, Instant at) {
      finished.add(at);
    }

    @Override
    public void changeZones(ZoneLayout zones, Instant at) {}
  }
}
