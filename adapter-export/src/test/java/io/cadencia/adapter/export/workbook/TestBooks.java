package io.cadencia.adapter.export.workbook;

import io.cadencia.application.port.in.version.SoftwareBuild;
import io.cadencia.application.port.out.DayBook;
import io.cadencia.application.port.out.DayBook.BlockKind;
import io.cadencia.application.port.out.DayBook.CycleLine;
import io.cadencia.application.port.out.DayBook.Manifest;
import io.cadencia.application.port.out.DayBook.Said;
import io.cadencia.application.port.out.DayBook.Scope;
import io.cadencia.application.port.out.DayBook.ShiftBlock;
import io.cadencia.application.port.out.DayBook.StationLine;
import io.cadencia.application.port.out.DayBook.StopLine;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.cycle.Confidence;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.CycleOverride;
import io.cadencia.domain.cycle.CycleStatus;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.cycle.Review;
import io.cadencia.domain.cycle.TestCycles;
import io.cadencia.domain.cycle.Verification;
import io.cadencia.domain.efficiency.EfficiencyPolicy;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.Percent;
import io.cadencia.domain.efficiency.Ratio;
import io.cadencia.domain.line.HourlyBoard;
import io.cadencia.domain.losttime.Classification;
import io.cadencia.domain.losttime.LostTimeCode;
import io.cadencia.domain.losttime.LostTimeKind;
import io.cadencia.domain.losttime.Stop;
import io.cadencia.domain.losttime.StopId;
import io.cadencia.domain.losttime.StopOrigin;
import io.cadencia.domain.order.WorkOrder;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.PlantIdentity;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardSource;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Books for tests: an ordinary day of a line, and a day with nothing. */
final class TestBooks {

  static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

  private static final ProductionDays DAYS = ProductionDays.fromMidnight(BOGOTA);
  private static final Instant SIX = Instant.parse("2026-01-05T11:00:00Z");
  private static final Duration WORKED = Duration.ofMinutes(465);
  private static final List<String> OPERATIONS =
      List.of(
          "PESPUNTAR CUELLO",
          "UNIR HOMBROS",
          "PEGAR MANGAS",
          "CERRAR COSTADOS",
          "DOBLADILLAR RUEDO",
          "PEGAR BOTONES",
          "REVISAR");

  private static final String REASON = "se midió mal";

  private TestBooks() {}

  static SewingModule module(String code, String name) {
    return new SewingModule(new ModuleId(1), code, name, 49.0);
  }

  /** What an ordinary line did from 06:00 to 14:00. */
  static DayBook ordinary(int stations, long cycles) {
    return of(module("MODULO_1", "Módulo 1"), "Mañana", stations, cycles, OPERATIONS, REASON);
  }

  /** The same with these texts wherever somebody may type one. */
  static DayBook saying(String text) {
    return of(module(text, text), text, 2, 7, List.of(text), text);
  }

  static DayBook of(
      SewingModule module,
      String shift,
      int stations,
      long cycles,
      List<String> operations,
      String words) {
    var lines = new ArrayList<StationLine>();
    for (int i = 1; i <= stations; i++) {
      lines.add(line(module, i, stations, operations, words));
    }
    return new DayBook(
        scope(module),
        true,
        true,
        List.of(new ShiftBlock(BlockKind.SHIFT, shift, lines, total(lines))),
        board(),
        LongStream.rangeClosed(1, cycles).mapToObj(id -> cycle(lines, id, words)),
        stops(lines, words),
        inputs -> manifest(2));
  }

  static DayBook empty(boolean hasShifts) {
    var none = new HourlyBoard.Row(SIX, null, 0, null, 0);
    return new DayBook(
        scope(module("MODULO_1", "Módulo 1")),
        true,
        hasShifts,
        List.of(),
        new HourlyBoard(List.of(), none),
        Stream.empty(),
        List.of(),
        inputs -> manifest(1));
  }

  private static Scope scope(SewingModule module) {
    var span = DAYS.spanOf(DAY);
    return new Scope(module, DAY, DAYS, span, span.to(), EfficiencyPolicy.DEFAULT);
  }

  private static Manifest manifest(int revision) {
    var with = TestCycles.PROVENANCE;
    return new Manifest(
        new SoftwareBuild("1.2.3", "abc1234"),
        new PlantIdentity("planta", "caja", BOGOTA),
        new TreeSet<>(Set.of(with.modelVersion() + " " + with.modelSha256())),
        new TreeSet<>(Set.of(with.roiVersion())),
        new TreeSet<>(Set.of(with.configVersion())),
        revision);
  }

  private static StationLine line(
      SewingModule module, int number, int stations, List<String> operations, String order) {
    var name = operations.get(number % operations.size());
    var sam = StandardTime.ofMillis(48_000 + 3_700L * (number * 7 % 11));
    var operation = new Operation(name.isBlank() ? "-" : name, "MPP", sam);
    boolean hidden = number == 5;
    return new StationLine(
        new Workstation(
            new WorkstationId(number),
            module.id(),
            String.format(Locale.ROOT, "PUESTO_%02d", number),
            "Puesto",
            number,
            List.of(operation),
            null),
        number == stations,
        new WorkOrder(
            module.id(),
            "CAM-204",
            order.equals(REASON) ? "OP-1187" : order,
            400,
            DAYS.spanOf(DAY)),
        number == 3 ? 2 : 1,
        new StandardVersion(1, SIX, sam, List.of(operation), StandardSource.CONFIGURATION),
        figures(sam, 300 + number * 13 % 97, hidden));
  }

  private static Figures figures(StandardTime sam, int units, boolean hidden) {
    var available = hidden ? WORKED.dividedBy(3) : WORKED.minusSeconds(units);
    var efficiency = new Percent(100.0 * sam.toMillis() * units / available.toMillis());
    return new Figures(
        units,
        400,
        400.5,
        hidden ? null : efficiency,
        sam.toMillis() * 1.07 / 1_000,
        units,
        1,
        WORKED,
        available,
        new Ratio((double) available.toMillis() / WORKED.toMillis()),
        null,
        null);
  }

  private static Figures total(List<StationLine> lines) {
    var last = lines.get(lines.size() - 1).figures();
    long available = 0;
    long planned = 0;
    long earned = 0;
    int cycles = 0;
    for (var line : lines) {
      available += line.operators() * line.figures().available().toMillis();
      planned += line.operators() * line.figures().planned().toMillis();
      earned += standard(line).sam().toMillis() * line.figures().unitsProduced();
      cycles += line.figures().cycles();
    }
    return new Figures(
        last.unitsProduced(),
        380,
        379.75,
        new Percent(100.0 * earned / available),
        last.averageCycleSeconds(),
        cycles,
        1,
        Duration.ofMillis(planned),
        Duration.ofMillis(available),
        new Ratio((double) available / planned),
        null,
        null);
  }

  private static StandardVersion standard(StationLine line) {
    var standard = line.standard();
    if (standard == null) {
      throw new IllegalStateException("every line here has a standard");
    }
    return standard;
  }

  /** The same as far as it was known at noon. */
  static DayBook running() {
    var book = ordinary(3, 9);
    var scope = book.scope();
    return new DayBook(
        new Scope(
            scope.module(),
            scope.day(),
            scope.days(),
            scope.span(),
            SIX.plus(Duration.ofHours(6)),
            scope.policy()),
        true,
        true,
        book.shifts(),
        book.board(),
        book.cycles(),
        book.stops(),
        book.manifest());
  }

  /** The book of a day that has only just begun. */
  static DayBook ofOneHour() {
    var book = ordinary(3, 9);
    var hour = book.board().rows().get(0);
    return new DayBook(
        book.scope(),
        true,
        true,
        book.shifts(),
        new HourlyBoard(List.of(hour), hour),
        book.cycles(),
        book.stops(),
        book.manifest());
  }

  private static HourlyBoard board() {
    var rows = new ArrayList<HourlyBoard.Row>();
    int made = 0;
    double asked = 0;
    for (int hour = 0; hour < 8; hour++) {
      double meta = hour == 3 ? 36.75 : 49;
      int real = 40 + hour * 5 % 14;
      made += real;
      asked += meta;
      var start = SIX.plus(Duration.ofHours(hour));
      rows.add(new HourlyBoard.Row(start, meta, real, new Percent(100.0 * real / meta), made));
    }
    return new HourlyBoard(
        rows, new HourlyBoard.Row(SIX, asked, made, new Percent(100.0 * made / asked), made));
  }

  private static CycleLine cycle(List<StationLine> lines, long id, String words) {
    var line = lines.get((int) (id % lines.size()));
    boolean corrected = id % 40 == 7;
    boolean verified = id % 50 == 9;
    var start = SIX.plusMillis(id * 2_711);
    var measured = Duration.ofMillis(52_000 + id * 37 % 19_000);
    var cycle =
        new Cycle(
            new CycleId(id),
            line.workstation().id(),
            null,
            id % 60 == 11 ? CycleStatus.ABORTED : CycleStatus.COMPLETE,
            start,
            start.plus(measured),
            corrected ? CycleOverride.ofDuration(Duration.ofSeconds(60)) : null,
            new Confidence(0.97),
            TestCycles.PROVENANCE,
            1,
            new Review(
                id % 90 == 13 && !words.isBlank() ? words : null,
                verified ? new Verification(new ActorId("ingeniera@planta.example"), SIX) : null,
                null));
    var effective = cycle.effectiveDuration().orElseThrow();
    return new CycleLine(
        line.workstation(),
        new RecordedCycle(cycle, id, 1.0, null),
        standard(line),
        cycle.isUnit()
            ? new Percent(100.0 * standard(line).sam().toMillis() / effective.toMillis())
            : null,
        corrected ? new Said("engineer", words) : null,
        verified ? new Said(null, null) : null);
  }

  private static List<StopLine> stops(List<StationLine> lines, String words) {
    var code =
        new LostTimeCode("C003", "Falla de máquina", "Machine failure", LostTimeKind.UNPLANNED);
    var stops = new ArrayList<StopLine>();
    for (int i = 0; i < 6; i++) {
      var station = lines.get(i % lines.size()).workstation();
      var from = SIX.plus(Duration.ofMinutes(31L * i));
      var to = from.plusSeconds(260L + 77L * i);
      boolean said = i % 3 != 2;
      var note = words.isBlank() ? null : words.substring(0, Math.min(words.length(), 400));
      var classification =
          said ? new Classification("C003", new ActorId("jefe@planta.example"), to, note) : null;
      stops.add(
          new StopLine(
              station,
              new Stop(
                  new StopId(i + 1), station.id(), from, to, StopOrigin.AUTOMATIC, classification),
              Duration.between(from, to),
              said ? code : null,
              said ? new Said("admin", null) : null));
    }
    return stops;
  }
}
