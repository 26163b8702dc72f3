package io.cadencia.browser;

import io.cadencia.adapter.http.TestAccess;
import io.cadencia.adapter.http.TestExports;
import io.cadencia.adapter.http.TestReplays;
import io.cadencia.adapter.http.UseCases;
import io.cadencia.adapter.http.usecase.CalendarUseCases;
import io.cadencia.adapter.http.usecase.CorrectionUseCases;
import io.cadencia.adapter.http.usecase.CycleUseCases;
import io.cadencia.adapter.http.usecase.EfficiencyUseCases;
import io.cadencia.adapter.http.usecase.HealthUseCases;
import io.cadencia.adapter.http.usecase.OperatorUseCases;
import io.cadencia.adapter.http.usecase.PlantUseCases;
import io.cadencia.application.port.in.change.FollowChangesUseCase.Changes;
import io.cadencia.application.port.in.change.FollowChangesUseCase.Follower;
import io.cadencia.application.port.in.change.FollowChangesUseCase.Following;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Page;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Query;
import io.cadencia.application.port.in.efficiency.EfficiencyAnswer;
import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.health.GetHealthUseCase.Health;
import io.cadencia.application.port.in.health.GetHealthUseCase.Status;
import io.cadencia.application.port.in.health.GetTelemetryUseCase.Telemetry;
import io.cadencia.application.port.in.plant.GetModuleUseCase.CameraDetail;
import io.cadencia.application.port.in.plant.GetModuleUseCase.ModuleDetail;
import io.cadencia.application.port.in.plant.WorkstationDetail;
import io.cadencia.application.port.out.ChangePosition;
import io.cadencia.application.port.out.StorageTimings.Timings;
import io.cadencia.domain.coverage.CameraAim;
import io.cadencia.domain.coverage.CameraAim.Standing;
import io.cadencia.domain.coverage.CameraCondition;
import io.cadencia.domain.coverage.CameraCondition.State;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.coverage.CameraTrouble;
import io.cadencia.domain.cycle.Confidence;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.CycleNotFoundException;
import io.cadencia.domain.cycle.Provenance;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.efficiency.EfficiencyPoint;
import io.cadencia.domain.efficiency.EfficiencyReport;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.Percent;
import io.cadencia.domain.efficiency.Ratio;
import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.time.TimeSpan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A module of six workstations at 10:24:53 of a Monday morning in Bogotá, with fixed numbers: on
 * the whole a little behind, one station well over its standard, one camera of two lost.
 */
final class SamplePlant {

  static final Instant NOW = Instant.parse("2026-01-05T15:24:53Z");

  private static final Instant SHIFT_START = Instant.parse("2026-01-05T12:00:00Z");
  private static final Provenance SEEN_WITH =
      new Provenance("yolov8n/ort-1.29.0", "0".repeat(64), "r".repeat(12), "c".repeat(12));

  final TestAccess access = new TestAccess();
  TestExports exports = new TestExports();
  final TestReplays replays = new TestReplays();
  final SampleZones zones = new SampleZones();

  private final Clock clock;
  private final List<SewingModule> modules = new ArrayList<>();
  private final List<WorkstationDetail> stations = new ArrayList<>();
  private final List<RecordedCycle> changes = new CopyOnWriteArrayList<>();
  private final List<Follower> followers = new CopyOnWriteArrayList<>();
  private boolean seenAnything = true;
  private @Nullable CameraCondition condition;
  private @Nullable CameraAim aim;
  private long nextCycle = 47_000;

  private SamplePlant(Clock clock) {
    this.clock = clock;
  }

  static SamplePlant atWork(Clock clock) {
    var plant = new SamplePlant(clock);
    plant.modules.add(new SewingModule(new ModuleId(1), "MODULO_1", "Módulo 1", 49.0));
    plant.station(
        1,
        "PESPUNTAR CUELLO",
        22_800,
        11.0,
        21.4,
        23.1,
        20.9,
        22.2,
        21.8,
        24.0,
        22.5,
        21.2,
        22.6,
        21.9);
    plant.station(
        2, "ASENTAR CUELLO", 31_200, 28.3, 29.8, 33.4, 30.2, 28.7, 31.0, 30.6, 29.9, 32.0, 30.3);
    plant.station(
        3,
        "PEGAR MANGAS",
        44_400,
        71.0,
        49.2,
        46.1,
        52.8,
        44.0,
        47.7,
        61.3,
        45.9,
        43.8,
        50.5,
        48.2);
    plant.station(
        4, "CERRAR COSTADOS", 38_400, 19.6, 37.1, 36.4, 39.8, 38.0, 35.5, 37.9, 36.2, 39.1, 36.8);
    plant.station(
        5,
        "DOBLADILLAR RUEDO",
        27_600,
        null,
        26.1,
        27.9,
        25.4,
        26.8,
        28.8,
        27.1,
        26.0,
        27.7,
        26.6,
        25.9);
    plant.station(
        6, "PEGAR BOTONES", 35_400, 3.2, 34.0, 36.6, 33.1, 35.0, 34.7, 38.2, 33.9, 35.9, 34.4);
    return plant;
  }

  /** The same module before any camera saw anything. */
  static SamplePlant beforeTheFirstFrame(Clock clock) {
    var plant = new SamplePlant(clock);
    plant.modules.add(new SewingModule(new ModuleId(1), "MODULO_1", "Módulo 1", 49.0));
    plant.seenAnything = false;
    plant.station(1, "PESPUNTAR CUELLO", 22_800, null);
    plant.station(2, "ASENTAR CUELLO", 31_200, null);
    return plant;
  }

  static SamplePlant empty(Clock clock) {
    return new SamplePlant(clock);
  }

  /** The second camera lets nobody in. */
  SamplePlant withoutThePassword() {
    condition =
        new CameraCondition(
            new CameraId(2), State.FAILED, CameraTrouble.UNAUTHORISED, NOW.minusSeconds(134));
    return this;
  }

  /** Somebody has pushed the first camera. */
  SamplePlant bumped() {
    aim = new CameraAim(new CameraId(1), Standing.MOVED, 0.05, NOW.minusSeconds(60));
    return this;
  }

  SamplePlant withSecondModule() {
    modules.add(new SewingModule(new ModuleId(2), "MODULO_2", "Módulo 2", null));
    return this;
  }

  private static List<RecordedCycle> newest(List<RecordedCycle> cycles) {
    return cycles.subList(0, Math.min(cycles.size(), 10));
  }

  /** Ends the open cycle of the station. */
  void complete(int station) {
    for (int i = 0; i < stations.size(); i++) {
      var detail = stations.get(i);
      var open = detail.currentCycle();
      if (detail.workstation().id().value() == station && open != null) {
        var done = recorded(open.cycle().completed(clock.instant(), new Confidence(0.9), 1));
        var last = new ArrayList<>(detail.lastCycles());
        last.add(0, done);
        stations.set(i, detail(detail.workstation(), null, newest(last)));
        var news = new Changes(List.of(done), done.changeSeq(), List.of());
        followers.forEach(follower -> follower.changed(news));
      }
    }
  }

  private void station(
      int id,
      String operation,
      long samMillis,
      @Nullable Double running,
      double... secondsNewestFirst) {
    var steps = List.of(new Operation(operation, "MPP", StandardTime.ofMillis(samMillis)));
    var camera = new CameraId(id <= 3 ? 1 : 2);
    var workstation =
        new Workstation(
            new WorkstationId(id),
            new ModuleId(1),
            "PUESTO_0" + id,
            "Puesto " + id,
            id,
            steps,
            camera);
    var current = running == null ? null : recorded(begun(id, NOW.minus(seconds(running))));
    stations.add(detail(workstation, current, past(id, running, secondsNewestFirst)));
  }

  private List<RecordedCycle> past(int id, @Nullable Double running, double... newestFirst) {
    var end = NOW.minus(seconds(running == null ? 48 : running + 2));
    var cycles = new ArrayList<RecordedCycle>();
    for (double length : newestFirst) {
      var start = end.minus(seconds(length));
      cycles.add(recorded(begun(id, start).completed(end, new Confidence(0.9), 1)));
      end = start.minus(seconds(2.5));
    }
    return cycles;
  }

  private Cycle begun(int station, Instant start) {
    var id = new CycleId(++nextCycle);
    return Cycle.started(id, new WorkstationId(station), start, new Confidence(0.9), SEEN_WITH);
  }

  private RecordedCycle recorded(Cycle cycle) {
    var recorded = new RecordedCycle(cycle, changes.size() + 1);
    changes.add(recorded);
    return recorded;
  }

  private static WorkstationDetail detail(
      Workstation station, @Nullable RecordedCycle current, List<RecordedCycle> last) {
    var last24h = new TimeSpan(NOW.minus(Duration.ofHours(24)), NOW);
    return new WorkstationDetail(
        station, null, current, last, new Ratio(0.9), last24h, station.sam().orElse(null));
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private Following follow(Follower follower) {
    followers.add(follower);
    var position = new ChangePosition(1, changes.size());
    return new Following() {
      @Override
      public ChangePosition position() {
        return position;
      }

      @Override
      public List<CameraDetail> cameras() {
        return List.of(camera(1, 1), camera(2, 134));
      }

      @Override
      public void close() {
        followers.remove(follower);
      }
    };
  }

  boolean hasSeenAnything() {
    return seenAnything;
  }

  UseCases useCases() {
    return new UseCases(
        new HealthUseCases(
            this::health,
            () -> {
              throw unused();
            },
            () -> true,
            () ->
                new Telemetry(
                    health(), List.of(), new Timings(0, Duration.ZERO, 0, Duration.ZERO))),
        new PlantUseCases(
            () -> List.copyOf(modules),
            this::module,
            module -> List.copyOf(stations),
            id -> stations.get(id.value() - 1),
            at -> List.of(),
            zones.useCases(),
            () -> {
              throw unused();
            },
            () -> {
              throw unused();
            }),
        new CycleUseCases(
            this::cycles,
            id -> {
              throw new CycleNotFoundException(id);
            }),
        new CorrectionUseCases(
            command -> {
              throw unused();
            },
            command -> {
              throw unused();
            },
            command -> {
              throw unused();
            },
            command -> {
              throw unused();
            },
            command -> {
              throw unused();
            }),
        new EfficiencyUseCases(
            (id, query) -> answer(query, stationSeries(id)),
            (id, query) -> answer(query, moduleReport(id)),
            (id, query) -> {
              throw unused();
            },
            (id, query) -> {
              throw unused();
            },
            (id, day) -> {
              throw unused();
            },
            (id, query) -> {
              throw unused();
            }),
        new CalendarUseCases(
            query -> {
              throw unused();
            },
            command -> {
              throw unused();
            },
            () -> {
              throw unused();
            },
            query -> {
              throw unused();
            }),
        new OperatorUseCases(
            () -> {
              throw unused();
            },
            id -> {
              throw unused();
            },
            command -> {
              throw unused();
            },
            command -> {
              throw unused();
            },
            command -> {
              throw unused();
            },
            (id, query) -> {
              throw unused();
            }),
        replays.useCases(),
        exports.useCases(),
        query -> {
          throw unused();
        },
        this::follow,
        access.useCases());
  }

  private static UnsupportedOperationException unused() {
    return new UnsupportedOperationException("the page does not ask for it");
  }

  private Health health() {
    var status = seenAnything ? Status.DEGRADED : Status.OK;
    var newest = seenAnything ? NOW : null;
    int online = seenAnything ? 1 : 2;
    return new Health(status, true, 1, 4_194_304, newest, online, 2, 71.4, Duration.ofHours(40));
  }

  private ModuleDetail module(ModuleId id) {
    var module =
        modules.stream()
            .filter(candidate -> candidate.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new ModuleNotFoundException(id));
    return id.value() == 1
        ? new ModuleDetail(module, stations, List.of(camera(1, 1), camera(2, 134)))
        : new ModuleDetail(module, List.of(), List.of());
  }

  private CameraDetail camera(int id, int secondsAgo) {
    var camera = new Camera(new CameraId(id), new ModuleId(1), "Cámara " + id);
    var last = NOW.minusSeconds(secondsAgo);
    var status =
        seenAnything ? new CameraStatus(camera.id(), SHIFT_START, last, 36_000, 36_000, 0) : null;
    return new CameraDetail(
        camera,
        status,
        status != null && secondsAgo < 10,
        condition != null && condition.camera().equals(camera.id()) ? condition : null,
        aim != null && aim.camera().equals(camera.id()) ? aim : null,
        null,
        null,
        null);
  }

  private Page cycles(Query query) {
    var newer = changes.stream().filter(cycle -> cycle.changeSeq() > query.after()).toList();
    var items = newer.stream().limit(query.limit()).toList();
    long next = items.isEmpty() ? query.after() : items.get(items.size() - 1).changeSeq();
    return new Page(items, next, newer.size() > items.size());
  }

  private EfficiencyAnswer answer(EfficiencyQuery query, EfficiencyReport report) {
    return new EfficiencyAnswer(
        new TimeSpan(SHIFT_START, clock.instant()), query.granularity(), report);
  }

  private EfficiencyReport stationSeries(WorkstationId id) {
    if (!seenAnything) {
      return new EfficiencyReport(List.of(), nothing());
    }
    double[] efficiency = {96.4, 93.1, 78.6, 99.2, 101.3, 92.7};
    int[] units = {171, 167, 142, 165, 159, 158};
    double[] average = {22.3, 30.6, 49.6, 37.3, 26.9, 35.1};
    int at = id.value() - 1;
    return new EfficiencyReport(
        List.of(), figures(units[at], null, efficiency[at], average[at], Duration.ofMinutes(205)));
  }

  private EfficiencyReport moduleReport(ModuleId id) {
    if (!seenAnything || id.value() != 1) {
      return new EfficiencyReport(List.of(), nothing());
    }
    var series =
        List.of(
            hour(0, 47, 49.0, 92.8, 60),
            hour(1, 51, 49.0, 97.5, 60),
            hour(2, 41, 49.0, 84.1, 60),
            hour(3, 19, 20.3, 93.0, 25));
    return new EfficiencyReport(series, figures(158, 167.3, 91.7, 35.1, Duration.ofMinutes(205)));
  }

  private static EfficiencyPoint hour(
      int index, int units, double meta, double efficiency, int minutes) {
    return new EfficiencyPoint(
        SHIFT_START.plus(Duration.ofHours(index)),
        figures(units, meta, efficiency, 35.1, Duration.ofMinutes(minutes)));
  }

  private static Figures figures(
      int units, @Nullable Double meta, double efficiency, double average, Duration planned) {
    return new Figures(
        units,
        meta == null ? null : meta.intValue(),
        meta,
        new Percent(efficiency),
        average,
        units,
        0,
        planned,
        planned.multipliedBy(98).dividedBy(100),
        new Ratio(0.98),
        new Percent(efficiency - 3.1),
        new Percent(efficiency + 3.1));
  }

  private static Figures nothing() {
    return new Figures(
        0, null, null, null, null, 0, 0, Duration.ZERO, Duration.ZERO, null, null, null);
  }
}
