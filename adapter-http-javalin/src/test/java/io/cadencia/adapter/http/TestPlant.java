package io.cadencia.adapter.http;

import io.cadencia.adapter.http.usecase.CalendarUseCases;
import io.cadencia.adapter.http.usecase.CorrectionUseCases;
import io.cadencia.adapter.http.usecase.CycleUseCases;
import io.cadencia.adapter.http.usecase.EfficiencyUseCases;
import io.cadencia.adapter.http.usecase.HealthUseCases;
import io.cadencia.adapter.http.usecase.PlantUseCases;
import io.cadencia.application.port.in.audit.ReadAuditTrailUseCase;
import io.cadencia.application.port.in.cycle.GetCycleUseCase;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Page;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Query;
import io.cadencia.application.port.in.efficiency.EfficiencyAnswer;
import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.efficiency.ExplainAnswer;
import io.cadencia.application.port.in.efficiency.ExplainQuery;
import io.cadencia.application.port.in.efficiency.GetModuleEfficiencyUseCase;
import io.cadencia.application.port.in.health.GetHealthDetailsUseCase.HealthDetails;
import io.cadencia.application.port.in.health.GetHealthUseCase.Health;
import io.cadencia.application.port.in.health.GetHealthUseCase.Status;
import io.cadencia.application.port.in.health.GetTelemetryUseCase.Telemetry;
import io.cadencia.application.port.in.health.Probe;
import io.cadencia.application.port.in.line.BoardView;
import io.cadencia.application.port.in.line.LineView;
import io.cadencia.application.port.in.losttime.ListStopsUseCase;
import io.cadencia.application.port.in.plant.GetModuleUseCase.CameraDetail;
import io.cadencia.application.port.in.plant.GetModuleUseCase.ModuleDetail;
import io.cadencia.application.port.in.plant.WorkstationDetail;
import io.cadencia.application.port.in.shift.ListShiftsUseCase;
import io.cadencia.application.port.in.standard.GetStandardTimesUseCase;
import io.cadencia.application.port.in.version.GetVersionUseCase.Versions;
import io.cadencia.application.port.in.version.ListModelVersionsUseCase.ModelVersion;
import io.cadencia.application.port.in.version.SoftwareBuild;
import io.cadencia.application.port.out.StorageTimings.Timings;
import io.cadencia.domain.CadenciaException;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.coverage.AnalysisLoad;
import io.cadencia.domain.coverage.CameraAim;
import io.cadencia.domain.coverage.CameraClock;
import io.cadencia.domain.coverage.CameraCondition;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.coverage.CameraStream;
import io.cadencia.domain.coverage.CameraTrouble;
import io.cadencia.domain.cycle.Confidence;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.CycleOverride;
import io.cadencia.domain.cycle.CycleStatus;
import io.cadencia.domain.cycle.Provenance;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.cycle.Review;
import io.cadencia.domain.cycle.Verification;
import io.cadencia.domain.efficiency.EfficiencyPoint;
import io.cadencia.domain.efficiency.EfficiencyPolicy;
import io.cadencia.domain.efficiency.EfficiencyReport;
import io.cadencia.domain.efficiency.ExplainedStation;
import io.cadencia.domain.efficiency.Explanation;
import io.cadencia.domain.efficiency.Explanation.Subject;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.Percent;
import io.cadencia.domain.efficiency.Ratio;
import io.cadencia.domain.line.HourlyBoard;
import io.cadencia.domain.line.LineBalance;
import io.cadencia.domain.line.StationCycle;
import io.cadencia.domain.line.TaktComparison;
import io.cadencia.domain.line.TaktTime;
import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.StaffedTime;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardSource;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Use cases with fixed answers, which also remember what they were asked. */
public final class TestPlant {

  public static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  private static final AnalysisLoad LOAD = new AnalysisLoad(58, Duration.ofMillis(2_900), 1, 2, 3);

  public static final SoftwareBuild SOFTWARE = new SoftwareBuild("0.1.0", "c".repeat(40));

  public static final Health WELL =
      new Health(Status.OK, true, 1, 4_194_304, NOON, 6, 6, 71.4, Duration.ofSeconds(144_203));

  public final List<Query> cycleQueries = new ArrayList<>();
  public final List<EfficiencyQuery> efficiencyQueries = new ArrayList<>();
  public final List<@Nullable ModuleId> stationQueries = new ArrayList<>();
  public final TestChanges changes = new TestChanges();
  public final TestAccess access = new TestAccess();
  public TestExports exports = new TestExports();
  public final TestReplays replays = new TestReplays();
  public final TestOperators operators = new TestOperators(this);
  public final List<ListStopsUseCase.Query> stopQueries = new ArrayList<>();
  public final List<ListShiftsUseCase.Query> shiftQueries = new ArrayList<>();
  public final List<ReadAuditTrailUseCase.Query> auditQueries = new ArrayList<>();
  public final TestZones zones = new TestZones();
  public final List<Record> corrections = new ArrayList<>();
  public @Nullable CadenciaException refusal;
  public final List<Instant> standardQueries = new ArrayList<>();
  public final List<ExplainQuery> explainQueries = new ArrayList<>();
  public final List<@Nullable LocalDate> boardDays = new ArrayList<>();
  public Health health = WELL;
  public Function<ExplainQuery, ExplainAnswer> explaining =
      query -> explain(query, Subject.WORKSTATION, null);
  public HealthDetails details =
      new HealthDetails(
          Status.DEGRADED,
          List.of(
              new Probe(Probe.Subject.DATABASE, Probe.State.OK, Probe.Reason.REACHABLE),
              new Probe(Probe.Subject.CAMERAS, Probe.State.WARN, Probe.Reason.SOME_MISSING)));
  public List<CameraStatus> statuses =
      List.of(new CameraStatus(new CameraId(1), NOON.minusSeconds(60), NOON, 300, 290, 10, LOAD));
  public Timings timings = new Timings(1_000, Duration.ofMillis(250), 20, Duration.ofMillis(40));
  public GetCycleUseCase getCycle = id -> correctedCycle();
  public ListCyclesUseCase listCycles = query -> new Page(List.of(openCycle()), 47_891, true);
  public GetModuleEfficiencyUseCase moduleEfficiency = (id, query) -> answer(query);

  public UseCases useCases() {
    return new UseCases(
        new HealthUseCases(
            () -> health,
            () -> details,
            () -> health.databaseReachable(),
            () -> new Telemetry(health, statuses, timings)),
        new PlantUseCases(
            () -> List.of(module()),
            id -> detail(),
            this::stations,
            id -> station(),
            at -> {
              standardQueries.add(at);
              return List.of(standard(), withoutStandard());
            },
            zones.useCases(),
            () -> new Versions(SOFTWARE, "yolov8n/ort-1.29.0", 7),
            () -> List.of(usedModel(), deployedModel())),
        new CycleUseCases(listCycles(), id -> getCycle.get(id)),
        new CorrectionUseCases(
            this::corrected, this::corrected, this::corrected, this::corrected, this::corrected),
        new EfficiencyUseCases(
            (id, query) -> answer(query),
            (id, query) -> moduleEfficiency.get(id, query),
            (id, query) -> explaining.apply(query),
            (id, query) -> explain(query, Subject.MODULE, 49.0),
            (id, day) -> board(day),
            (id, query) -> line()),
        new CalendarUseCases(
            query -> {
              stopQueries.add(query);
              return PlannedWork.stops();
            },
            command -> {
              corrected(command);
              return PlannedWork.classifiedStop();
            },
            PlannedWork::codes,
            query -> {
              shiftQueries.add(query);
              return PlannedWork.shifts();
            }),
        operators.useCases(),
        replays.useCases(),
        exports.useCases(),
        query -> {
          auditQueries.add(query);
          return PlannedWork.trail();
        },
        changes,
        access.useCases());
  }

  /** Remembers what was asked, and refuses what it was told to. */
  private RecordedCycle corrected(Record command) {
    corrections.add(command);
    if (refusal != null) {
      throw refusal;
    }
    return correctedCycle();
  }

  private static UnsupportedOperationException unused() {
    return new UnsupportedOperationException("no test of this plant asks for it");
  }

  private ListCyclesUseCase listCycles() {
    return query -> {
      cycleQueries.add(query);
      return listCycles.list(query);
    };
  }

  private List<WorkstationDetail> stations(@Nullable ModuleId module) {
    stationQueries.add(module);
    return module == null || module.value() == 1 ? List.of(station()) : List.of();
  }

  public static SewingModule module() {
    return new SewingModule(new ModuleId(1), "MODULO_1", "Módulo 1", 49.0);
  }

  private static CameraStream stream(CameraId camera) {
    return new CameraStream(
        camera,
        "h264",
        640,
        480,
        15.0,
        14.9833,
        Duration.ofSeconds(2),
        Duration.ofMillis(-110),
        NOON);
  }

  public static ModuleDetail detail() {
    var seen = new Camera(new CameraId(1), new ModuleId(1), "Cámara 1");
    var status = new CameraStatus(seen.id(), NOON.minusSeconds(60), NOON, 300, 300, 0);
    var unseen = new Camera(new CameraId(2), new ModuleId(1), "Cámara 2");
    return new ModuleDetail(
        module(),
        List.of(station()),
        List.of(
            new CameraDetail(
                seen,
                status,
                true,
                new CameraCondition(
                    seen.id(), CameraCondition.State.ONLINE, null, NOON.minusSeconds(3600)),
                new CameraAim(seen.id(), CameraAim.Standing.MOVED, 0.0234, NOON),
                stream(seen.id()),
                new CameraClock(seen.id(), true, Duration.ofMillis(612), NOON),
                null),
            new CameraDetail(
                unseen,
                null,
                false,
                new CameraCondition(
                    unseen.id(), CameraCondition.State.PENDING, CameraTrouble.UNAUTHORISED, NOON),
                null,
                null,
                null,
                null)));
  }

  public static WorkstationDetail station() {
    var operation = new Operation("PESPUNTAR CUELLO", "MPP", StandardTime.ofMillis(22_800));
    var workstation =
        new Workstation(
            new WorkstationId(1),
            new ModuleId(1),
            "PUESTO_01",
            "Puesto 1",
            1,
            List.of(operation),
            new CameraId(1));
    return new WorkstationDetail(
        workstation,
        new OperatorId(7),
        openCycle(),
        List.of(correctedCycle()),
        new Ratio(0.612),
        new TimeSpan(NOON.minusSeconds(86_400), NOON),
        StandardTime.ofMillis(22_800));
  }

  public static RecordedCycle openCycle() {
    var cycle =
        Cycle.started(
            new CycleId(47_891), new WorkstationId(1), NOON, new Confidence(0.91), seenWith());
    return new RecordedCycle(cycle, 90_001);
  }

  /** Measured 25.5 s, corrected to 21 s. */
  public static RecordedCycle correctedCycle() {
    var cycle =
        new Cycle(
            new CycleId(47_890),
            new WorkstationId(1),
            new OperatorId(7),
            CycleStatus.COMPLETE,
            NOON.minusMillis(30_000),
            NOON.minusMillis(4500),
            CycleOverride.ofDuration(Duration.ofSeconds(21)),
            new Confidence(0.88),
            seenWith(),
            3,
            Review.NONE);
    return new RecordedCycle(cycle, 90_000);
  }

  /** A cycle of operator 7 that took 20 s. */
  public static RecordedCycle cycle(long id, int station, long changeSeq) {
    var cycle =
        new Cycle(
            new CycleId(id),
            new WorkstationId(station),
            new OperatorId(7),
            CycleStatus.COMPLETE,
            NOON,
            NOON.plusSeconds(20),
            null,
            new Confidence(0.9),
            seenWith(),
            3,
            Review.NONE);
    return new RecordedCycle(cycle, changeSeq);
  }

  /** Verified by a person, excluded, noted, and with a picture. */
  public static RecordedCycle reviewedCycle() {
    var corrected = correctedCycle().cycle();
    var cycle =
        new Cycle(
            corrected.id(),
            corrected.workstation(),
            corrected.operator(),
            corrected.measuredStatus(),
            corrected.measuredStart(),
            corrected.measuredEnd(),
            corrected.override(),
            corrected.confidence(),
            corrected.provenance(),
            corrected.samVersion(),
            new Review(
                "prueba de máquina",
                new Verification(new ActorId("ingeniera@planta.example"), NOON),
                "reproceso"));
    return new RecordedCycle(cycle, 90_002, 0.75, "2026/01/05/cam1_47890.jpg");
  }

  private static GetStandardTimesUseCase.Row standard() {
    var operation = new Operation("PESPUNTAR CUELLO", "MPP", StandardTime.ofMillis(22_800));
    return new GetStandardTimesUseCase.Row(
        station().workstation(),
        StandardVersion.of(
            3, NOON.minusSeconds(86_400), List.of(operation), StandardSource.CONFIGURATION));
  }

  private static GetStandardTimesUseCase.Row withoutStandard() {
    return new GetStandardTimesUseCase.Row(station().workstation().doing(List.of()), null);
  }

  private static ModelVersion usedModel() {
    return new ModelVersion(
        "yolov8n/ort-1.29.0", "0".repeat(64), NOON.minusSeconds(60), NOON, false);
  }

  private static ModelVersion deployedModel() {
    return new ModelVersion("yolov8n/ort-1.30.0", "1".repeat(64), null, null, true);
  }

  private ExplainAnswer explain(ExplainQuery query, Subject subject, @Nullable Double target) {
    explainQueries.add(query);
    var unit = correctedCycle().cycle();
    var excluded = reviewedCycle().cycle();
    var hour = new TimeSpan(NOON.minusSeconds(3600), NOON);
    var standard = new StandardVersion(3, Instant.EPOCH, StandardTime.ofMillis(22_800));
    var station =
        new ExplainedStation(
            unit.workstation(),
            StandardHistory.of(List.of(standard)),
            List.of(unit, excluded),
            List.of(new StaffedTime(hour, 1)),
            TimeSpans.of(new TimeSpan(NOON.minusSeconds(600), NOON.minusSeconds(540))));
    return new ExplainAnswer(
        new Explanation(subject, hour, target, EfficiencyPolicy.DEFAULT, List.of(station)),
        query.figures().granularity(),
        SOFTWARE);
  }

  private BoardView board(@Nullable LocalDate day) {
    boardDays.add(day);
    var row = new HourlyBoard.Row(NOON, 49.0, 31, new Percent(63.27), 31);
    return new BoardView(
        new TimeSpan(NOON, NOON.plusSeconds(3600)), new HourlyBoard(List.of(row), row));
  }

  private LineView line() {
    var cycle = new StationCycle(new WorkstationId(1), StandardTime.ofMillis(22_800), 35.5, 1);
    return new LineView(
        new TimeSpan(NOON, NOON.plusSeconds(3600)),
        List.of(new LineView.Station(cycle, figures())),
        TaktComparison.of(TaktTime.ofTarget(49), List.of(cycle)),
        LineBalance.of(List.of(22.8)),
        null);
  }

  private static Provenance seenWith() {
    return new Provenance("yolov8n/ort-1.29.0", "0".repeat(64), "roi-1", "config-1");
  }

  public EfficiencyAnswer answer(EfficiencyQuery query) {
    efficiencyQueries.add(query);
    var hour = new EfficiencyPoint(NOON, figures());
    return new EfficiencyAnswer(
        new TimeSpan(NOON, NOON.plusSeconds(3600)),
        query.granularity(),
        new EfficiencyReport(List.of(hour), unknown()));
  }

  private static Figures figures() {
    return new Figures(
        100,
        157,
        157.8,
        new Percent(63.33),
        35.5,
        100,
        2,
        Duration.ofHours(1),
        Duration.ofMillis(3_599_500),
        new Ratio(0.999),
        new Percent(60.1),
        new Percent(66.5));
  }

  private static Figures unknown() {
    return new Figures(
        0, null, null, null, null, 0, 0, Duration.ZERO, Duration.ZERO, null, null, null);
  }
}
