package io.cadencia.application.service.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.in.replay.CancelReplayUseCase;
import io.cadencia.application.port.in.replay.RequestReplayUseCase;
import io.cadencia.application.port.out.InMemoryAuditLog;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryRecordings;
import io.cadencia.application.port.out.InMemoryReplayRunner;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.application.port.out.InMemoryZoneVersions;
import io.cadencia.application.port.out.ReplayResults;
import io.cadencia.application.port.out.ReplayRunner;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.application.service.zone.AdoptZonesService;
import io.cadencia.application.service.zone.ProposedZones;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.CameraNotFoundException;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.replay.ForeignReplayException;
import io.cadencia.domain.replay.Recording;
import io.cadencia.domain.replay.RecordingNotFoundException;
import io.cadencia.domain.replay.Replay;
import io.cadencia.domain.replay.ReplayFailure;
import io.cadencia.domain.replay.ReplayNotFoundException;
import io.cadencia.domain.replay.ReplayOverException;
import io.cadencia.domain.replay.ReplayState;
import io.cadencia.domain.replay.ReplayUnderWayException;
import io.cadencia.domain.zone.DrawnPoint;
import io.cadencia.domain.zone.DrawnStation;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import io.cadencia.domain.zone.ZoneLayout;
import io.cadencia.domain.zone.ZonesRefusedException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D-03 zones tried on a recording, one trial at a time")
class ReplayServiceTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final CameraId CAMERA = new CameraId(1);
  private static final Actor ANA = Actor.named("ana@planta.example");
  private static final Actor EVA = Actor.named("eva@planta.example");
  private static final Polygon MASK = Polygon.rectangle(0.9, 0.9, 1, 1);

  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryZoneVersions versions = new InMemoryZoneVersions();
  private final InMemoryAuditLog auditLog = new InMemoryAuditLog();
  private final InMemoryRecordings recordings = new InMemoryRecordings();
  private final InMemoryReplayRunner runner = new InMemoryReplayRunner();
  private final ReplayService desk =
      new ReplayService(new ProposedZones(versions, plant), recordings, runner, clock);

  @BeforeEach
  void a_camera_and_a_film() {
    TestPlants.lay(plant);
    new AdoptZonesService(
            versions, plant, auditLog, new InMemoryUnitOfWork(versions, auditLog), clock)
        .adopt(
            CAMERA,
            new ZoneLayout(
                List.of(
                    new StationZones(
                        new WorkstationId(1),
                        Map.of(ZoneKind.SEAT, Polygon.rectangle(0, 0, 0.4, 1)))),
                List.of(MASK)));
    recordings.add(new Recording("lunes.mp4", 3, NOON, null));
  }

  private static List<DrawnStation> seat(double right) {
    var corners = List.of(new DrawnPoint(0, 0), new DrawnPoint(right, 0), new DrawnPoint(right, 1));
    return List.of(new DrawnStation(new WorkstationId(1), Map.of(ZoneKind.SEAT, corners)));
  }

  private Replay request(Actor actor, @Nullable List<List<DrawnPoint>> masks) {
    return desk.request(
        new RequestReplayUseCase.Command(CAMERA, "lunes.mp4", seat(0.5), masks, actor));
  }

  private Replay request() {
    return request(ANA, null);
  }

  private Replay now(Replay replay) {
    return desk.get(CAMERA, replay.id());
  }

  private void cancel(Replay replay, Actor actor, boolean anybodys) {
    desk.cancel(new CancelReplayUseCase.Command(CAMERA, replay.id(), actor, anybodys));
  }

  @Test
  void a_trial_goes_on_to_its_result() {
    var replay = request();
    assertThat(now(replay)).isEqualTo(replay);
    assertThat(replay.state()).isEqualTo(ReplayState.RUNNING);
    assertThat(runner.last().trial.film()).isEqualTo(Path.of("films", "lunes.mp4"));
    assertThat(replay.roiVersion()).isEqualTo(runner.last().trial.zones().roiVersion());

    runner.last().tellAt(0.4, Duration.ofSeconds(30));
    assertThat(now(replay).share()).isEqualTo(0.4);
    assertThat(now(replay).left()).isEqualTo(Duration.ofSeconds(30));

    runner.last().tellResult(ReplayResults.sample());
    var done = now(replay);
    assertThat(done.state()).isEqualTo(ReplayState.DONE);
    assertThat(done.result()).isEqualTo(ReplayResults.sample());
    assertThat(done.left()).isNull();
    assertThat(done.endedAt()).isEqualTo(NOON);
  }

  @Test
  void a_trial_that_fails_says_why() {
    var replay = request();

    runner.last().tellFailure(ReplayFailure.NO_MODEL);

    assertThat(now(replay).state()).isEqualTo(ReplayState.FAILED);
    assertThat(now(replay).failure()).isEqualTo(ReplayFailure.NO_MODEL);
  }

  @Test
  void nothing_is_stored_and_nothing_is_in_the_trail() {
    request();
    runner.last().tellResult(ReplayResults.sample());

    assertThat(versions.inForce(CAMERA).orElseThrow().number()).isEqualTo(1);
    assertThat(auditLog.afterSeq(0, 99)).isEmpty();
  }

  @Test
  void masks_that_are_not_named_are_those_in_force() {
    request();
    assertThat(runner.last().trial.zones().masks()).containsExactly(MASK);
    runner.last().tellResult(ReplayResults.sample());

    request(ANA, List.of());
    assertThat(runner.last().trial.zones().masks()).isEmpty();
  }

  @Test
  void one_at_a_time_whoever_asks_with_the_time_to_come_back() {
    var first = request();
    assertThatThrownBy(() -> request(EVA, null))
        .isInstanceOfSatisfying(
            ReplayUnderWayException.class,
            e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(10)));
    runner.last().tellAt(0.5, Duration.ofSeconds(75));
    assertThatThrownBy(() -> request(EVA, null))
        .isInstanceOfSatisfying(
            ReplayUnderWayException.class,
            e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(75)));

    runner.last().tellResult(ReplayResults.sample());

    assertThat(request(EVA, null).id().value()).isEqualTo(first.id().value() + 1);
    assertThat(runner.runs).hasSize(2);
  }

  @Test
  void is_cancelled_by_who_asked_or_an_administrator_and_leaves_room_for_the_next() {
    var replay = request();
    assertThatThrownBy(() -> cancel(replay, EVA, false)).isInstanceOf(ForeignReplayException.class);
    assertThat(runner.last().isStopped()).isFalse();

    cancel(replay, ANA, false);

    assertThat(runner.last().isStopped()).isTrue();
    assertThat(now(replay).state()).isEqualTo(ReplayState.CANCELLED);
    assertThatThrownBy(() -> cancel(replay, ANA, false)).isInstanceOf(ReplayOverException.class);
    var next = request(ANA, null);
    cancel(next, EVA, true);
    assertThat(now(next).state()).isEqualTo(ReplayState.CANCELLED);
  }

  @Test
  void what_comes_after_it_was_cancelled_comes_too_late() {
    var replay = request();
    var late = runner.last();
    cancel(replay, ANA, false);
    request();

    late.tellAt(0.9, null);
    late.tellResult(ReplayResults.sample());
    late.tellFailure(ReplayFailure.UNEXPECTED);

    assertThat(now(replay).state()).isEqualTo(ReplayState.CANCELLED);
    assertThatThrownBy(this::request).isInstanceOf(ReplayUnderWayException.class);
  }

  @Test
  void a_run_that_ends_before_it_has_begun_leaves_room_for_the_next() {
    ReplayRunner hasty =
        (trial, watcher) -> {
          watcher.failed(ReplayFailure.NO_ROOM);
          return () -> {};
        };
    var hastyDesk = new ReplayService(new ProposedZones(versions, plant), recordings, hasty, clock);
    var command = new RequestReplayUseCase.Command(CAMERA, "lunes.mp4", seat(0.5), null, ANA);

    hastyDesk.request(command);
    var second = hastyDesk.request(command);

    assertThat(hastyDesk.get(CAMERA, second.id()).failure()).isEqualTo(ReplayFailure.NO_ROOM);
  }

  @Test
  void what_cannot_be_is_refused_before_anything_runs() {
    var flat = new RequestReplayUseCase.Command(CAMERA, "lunes.mp4", seat(0), null, ANA);
    assertThatThrownBy(() -> desk.request(flat)).isInstanceOf(ZonesRefusedException.class);
    var elsewhere =
        new RequestReplayUseCase.Command(new CameraId(9), "lunes.mp4", seat(0.5), null, ANA);
    assertThatThrownBy(() -> desk.request(elsewhere)).isInstanceOf(CameraNotFoundException.class);
    var outside = new RequestReplayUseCase.Command(CAMERA, "../lunes.mp4", seat(0.5), null, ANA);
    assertThatThrownBy(() -> desk.request(outside)).isInstanceOf(RecordingNotFoundException.class);
    assertThat(runner.runs).isEmpty();
  }

  @Test
  void the_latest_few_are_kept_newest_first_each_under_its_camera() {
    var first = request();
    runner.last().tellResult(ReplayResults.sample());
    for (int i = 0; i < LatestReplays.KEPT; i++) {
      request();
      runner.last().tellResult(ReplayResults.sample());
    }

    assertThat(desk.newest(CAMERA)).hasSize(LatestReplays.KEPT);
    assertThat(desk.newest(CAMERA).get(0).id().value())
        .isEqualTo(first.id().value() + LatestReplays.KEPT);
    assertThatThrownBy(() -> desk.newest(new CameraId(2)))
        .isInstanceOf(CameraNotFoundException.class);
    assertThatThrownBy(() -> now(first)).isInstanceOf(ReplayNotFoundException.class);
    var last = desk.newest(CAMERA).get(0).id();
    assertThatThrownBy(() -> desk.get(new CameraId(2), last))
        .isInstanceOf(ReplayNotFoundException.class);
  }

  @Test
  void numbers_go_on_over_a_restart() {
    assertThat(request().id().value()).isEqualTo(NOON.getEpochSecond() + 1);
  }

  @Test
  void the_end_of_the_server_stops_what_runs() {
    request();

    desk.end();

    assertThat(runner.last().isStopped()).isTrue();
  }
}
