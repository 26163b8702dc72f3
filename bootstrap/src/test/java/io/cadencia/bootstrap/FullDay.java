package io.cadencia.bootstrap;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cadencia.bootstrap.wiring.CalendarWiring;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.order.WorkOrder;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardSource;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.standard.StandardWithdrawal;
import io.cadencia.domain.time.TimeSpan;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A plant in which everything happens within one day: two shifts, one of them over both midnights,
 * overtime in a break and after the shift, crews, orders and standards that change, one that comes
 * late and one that is taken back, workstations without a standard and without people, gaps of
 * coverage, and cycles that were corrected, excluded and verified by those who may.
 */
final class FullDay implements AutoCloseable {

  static final LocalDate DAY = LocalDate.of(2026, 1, 6);
  static final ZoneId ZONE = ZoneId.of("America/Bogota");

  /** Number of a cycle and what was said of it. */
  record Said(String role, String reason) {}

  private static final String ADMIN = "jefe@planta.example:admin";
  private static final Instant LATER = at("2026-01-08T12:00");
  private static final String CONFIG =
      """
      plant: {id: p, box: b, time_zone: America/Bogota}
      shifts:
        - {code: DIA, name: Diurna, from: "07:00", to: "15:30", breaks: [{from: "12:00", to: "12:45"}]}
      overtime:
        - {from: "2026-01-06T12:00", to: "2026-01-06T12:15", module: 1}
        - {from: "2026-01-06T14:30", to: "2026-01-06T16:30", module: 1}
      modules:
        - id: 1
          code: MODULO_1
          name: Módulo 1
          workstations:
            - {id: 1, code: PUESTO_01, name: Puesto 1, operations: [{name: PESPUNTAR, sam_seconds: 61.7}]}
            - {id: 2, code: PUESTO_02, name: Puesto 2, operations: [{name: PEGAR, sam_seconds: 83.3}]}
            - {id: 3, code: PUESTO_03, name: Puesto 3}
            - {id: 4, code: PUESTO_04, name: Puesto 4, operations: [{name: REVISAR, sam_seconds: 90}]}
          shifts:
            - code: T1
              name: Mañana
              from: "06:00"
              to: "14:00"
              breaks: [{from: "09:00", to: "09:15"}, {from: "12:00", to: "12:30"}]
              staffing: [{workstation: PUESTO_04, operators: 2}]
            - code: NOCHE
              name: Noche
              from: "22:00"
              to: "06:00"
              breaks: [{from: "02:00", to: "02:30"}]
              staffing: [{workstation: PUESTO_02, operators: 0}, {workstation: PUESTO_01, operators: 3}]
        - id: 2
          code: MÓDULO 2
          name: Módulo 2
          target_per_hour: 33
          workstations:
            - {id: 5, code: PUESTO_05, name: Puesto 5, operations: [{name: BOTONES, sam_seconds: 70}]}
            - {id: 6, code: PUESTO_06, name: Puesto 6}
        - id: 3
          code: MODULO_3
          name: Módulo 3
          target_per_hour: 28
          workstations:
            - {id: 7, code: PUESTO_07, name: Puesto 7, operations: [{name: EMPACAR, sam_seconds: 70.001}]}
            - {id: 8, code: PUESTO_08, name: Puesto 8, operations: [{name: A, sam_seconds: 20}, {name: B, sam_seconds: 21}]}
      cameras:
        - id: 1
          name: Cámara 1
          module: 1
          zones:
            - {workstation: PUESTO_01, seat: [[0, 0], [0.4, 0], [0.4, 1]]}
            - {workstation: PUESTO_02, seat: [[0.5, 0], [1, 0], [1, 1]]}
        - id: 2
          name: Cámara 2
          module: 1
          zones:
            - {workstation: PUESTO_03, seat: [[0, 0], [0.4, 0], [0.4, 1]]}
            - {workstation: PUESTO_04, seat: [[0.5, 0], [1, 0], [1, 1]]}
        - id: 3
          name: Cámara 3
          module: 2
          zones:
            - {workstation: PUESTO_05, seat: [[0, 0], [0.4, 0], [0.4, 1]]}
            - {workstation: PUESTO_06, seat: [[0.5, 0], [1, 0], [1, 1]]}
        - id: 4
          name: Cámara 4
          module: 3
          zones:
            - {workstation: PUESTO_07, seat: [[0, 0], [0.4, 0], [0.4, 1]]}
            - {workstation: PUESTO_08, seat: [[0.5, 0], [1, 0], [1, 1]]}
      """;

  private static final List<WorkOrder> ORDERS =
      List.of(
          order("CAM-204", "OP-1187", "2026-01-06T06:00", "2026-01-06T11:00:00.007"),
          order("CAM-205", "OP-1188", "2026-01-06T11:00:00.007", "2026-01-06T23:17"),
          order("CAM-204", "OP-1187", "2026-01-07T01:00", "2026-01-07T05:00"));

  /** After the overtime in the break of the morning two operators come back there. */
  private static final int DOUBLE_CREW = 4;

  private static final Instant CREW_CHANGES = at("2026-01-06T12:30");

  private final ServedPlant plant;
  private final Map<Long, Said> corrected = new HashMap<>();
  private final Map<Long, Said> verified = new HashMap<>();
  private final Random dice;
  private final Instant now;

  /** The day as it is told when it is over. */
  FullDay(Path folder, long seed) {
    this(folder, seed, LATER);
  }

  /**
   * @param seed of the cycles
   * @param now nothing of what comes later has happened
   */
  FullDay(Path folder, long seed, Instant now) {
    this.now = now;
    plant = new ServedPlant(folder, CONFIG, at("2026-01-02T12:00"), now);
    dice = new Random(seed);
    plant.storage().unitOfWork().run(this::fill);
    correct();
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    new CalendarWiring(plant.storage(), plant.config(), clock).detectStops().runOnce();
    classify();
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  private static WorkOrder order(String style, String number, String from, String to) {
    return new WorkOrder(new ModuleId(1), style, number, 500, new TimeSpan(at(from), at(to)));
  }

  ServedPlant plant() {
    return plant;
  }

  /** When order, standard or crew change at a workstation, beside what its shifts say. */
  Set<Instant> changes(int module, int station) {
    var changes = new TreeSet<Instant>(standards(station));
    for (var order : orders(module)) {
      changes.add(order.span().from());
      changes.add(order.span().to());
    }
    if (station == DOUBLE_CREW) {
      changes.add(CREW_CHANGES);
    }
    return changes;
  }

  List<WorkOrder> orders(int module) {
    return ORDERS.stream().filter(order -> order.module().value() == module).toList();
  }

  Map<Long, Said> corrected() {
    return corrected;
  }

  Map<Long, Said> verified() {
    return verified;
  }

  /** When the standards of a workstation change in the day, beside what the configuration says. */
  private static List<Instant> standards(int station) {
    return switch (station) {
      case 1 -> List.of(at("2026-01-06T08:30"));
      case 2 -> List.of(at("2026-01-06T13:00"), at("2026-01-06T13:40"));
      case 3 -> List.of(at("2026-01-06T15:07:00.500"));
      case 4 -> List.of(at("2026-01-06T23:00"));
      case 7 -> List.of(at("2026-01-06T10:00"));
      default -> List.of();
    };
  }

  private void fill() {
    watch();
    ORDERS.forEach(plant.storage().orders()::add);
    raise(1, 2, 66_700);
    var at = standards(2);
    var storage = plant.storage().plant();
    storage.addStandard(
        new WorkstationId(2), new StandardWithdrawal(2, at.get(0), StandardSource.CONFIGURATION));
    storage.addStandard(
        new WorkstationId(2), named(3, at.get(1), "PEGAR PUÑO", Duration.ofMillis(77_123)));
    raise(3, 1, 45_000);
    raise(4, 2, 95_500);
    raise(7, 2, 60_000);
    for (int station = 1; station <= 8; station++) {
      work(station);
    }
  }

  private void raise(int station, int version, long millis) {
    var from = standards(station).get(0);
    plant
        .storage()
        .plant()
        .addStandard(
            new WorkstationId(station),
            new StandardVersion(version, from, StandardTime.ofMillis(millis)));
  }

  private static StandardVersion named(int number, Instant from, String name, Duration sam) {
    var operation = new Operation(name, null, StandardTime.ofMillis(sam.toMillis()));
    return StandardVersion.of(number, from, List.of(operation), StandardSource.CONFIGURATION);
  }

  private void watch() {
    plant.watchedSince(1, at("2026-01-03T12:00"));
    plant.watchedSince(2, at("2026-01-03T12:00"));
    plant.watchedSince(3, at("2026-01-06T08:00:00.250"));
    plant
        .storage()
        .coverage()
        .save(
            new CameraStatus(
                new CameraId(4), at("2026-01-03T12:00"), at("2026-01-06T11:11"), 10, 10, 0));
    gap(1, "2026-01-06T10:00", "2026-01-06T10:20:00.501");
    gap(1, "2026-01-05T23:50", "2026-01-06T00:10");
    gap(1, "2026-01-06T23:58", "2026-01-07T00:10");
    gap(2, "2026-01-06T14:31", "2026-01-06T16:00:00.001");
  }

  private void gap(int camera, String from, String to) {
    if (at(to).isBefore(now)) {
      plant.storage().coverage().addGap(new CameraId(camera), new TimeSpan(at(from), at(to)));
    }
  }

  /** From the evening before until the morning after; one of them rests over both midnights. */
  private void work(int station) {
    var ends = new ArrayList<Instant>(List.of(at("2026-01-06T00:00"), at("2026-01-07T00:00")));
    ends.addAll(changes(1, station));
    var until = at("2026-01-07T07:00");
    var start = at("2026-01-05T21:00").plusSeconds(station);
    while (start.isBefore(until) && start.isBefore(now)) {
      var cycle = next(station, start, ends);
      plant.storage().cycles().save(cycle.end().orElseThrow().isAfter(now) ? open(cycle) : cycle);
      start = cycle.end().orElseThrow().plusMillis(1_000 + dice.nextInt(700_000));
      start = station == DOUBLE_CREW ? rested(start) : start;
    }
  }

  private static Cycle open(Cycle cycle) {
    return aCycle()
        .numbered(cycle.id())
        .at(cycle.workstation().value())
        .startedAt(cycle.start())
        .open()
        .build();
  }

  private static Instant rested(Instant start) {
    var clock = start.atZone(ZONE).toLocalTime();
    return clock.isAfter(LocalTime.of(23, 45)) ? start.plus(Duration.ofMinutes(25)) : start;
  }

  /** Now and then one ends exactly where something else does. */
  private Cycle next(int station, Instant start, List<Instant> ends) {
    var length = Duration.ofMillis(40_000 + dice.nextInt(70_000));
    var end = start.plus(length);
    for (var sharp : ends) {
      boolean isClose = start.isBefore(sharp) && !end.plusSeconds(200).isBefore(sharp);
      if (isClose && dice.nextInt(3) > 0) {
        length = Duration.between(start, sharp);
        break;
      }
    }
    var cycle = aCycle().numbered(plant.storage().cycles().nextId()).at(station).startedAt(start);
    return dice.nextInt(15) == 0
        ? cycle.abortedAfter(length).build()
        : cycle.measured(length).build();
  }

  /**
   * Each seventh cycle of the day, in turn; what is refused, as of one given up, stays as it is.
   */
  private void correct() {
    var ids = new ArrayList<Long>();
    plant
        .get("/api/v1/cycles?limit=500&from=2026-01-06T03:00:00Z")
        .get("items")
        .forEach(cycle -> ids.add(cycle.get("id").longValue()));
    for (int i = 0; i < ids.size(); i += 7) {
      var cycle = plant.get("/api/v1/cycles/" + ids.get(i));
      if (cycle.get("end_ts").isNull()) {
        continue;
      }
      var end = cycle.get("end_ts").asText();
      switch (i / 7 % 4) {
        case 0 -> override(ids.get(i), "\"duration_seconds\": 55.125", "se midió mal");
        case 1 -> override(ids.get(i), end(end), "=1+1");
        case 2 -> exclude(cycle);
        default -> verify(ids.get(i));
      }
    }
  }

  /** A little later than measured, mostly into another hour, order or day. */
  private static String end(String measured) {
    return "\"end_ts\": \"%s\"".formatted(Instant.parse(measured).plusMillis(90_750));
  }

  private void override(long cycle, String what, String notes) {
    say(cycle, "override", "{%s, \"notes\": \"%s\"}".formatted(what, notes));
    corrected.put(cycle, new Said("ingeniería", notes));
  }

  private void exclude(JsonNode cycle) {
    if (!cycle.get("status").asText().equals("aborted")) {
      say(cycle.get("id").longValue(), "exclusion", "{\"reason\": \"prueba; de \\\"máquina\\\"\"}");
    }
  }

  private void verify(long cycle) {
    var answer =
        plant.post(ADMIN, "/api/v1/cycles/" + cycle + "/verify", "{\"reason\": \"video\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    verified.put(cycle, new Said("administración", "video"));
  }

  private void say(long cycle, String what, String body) {
    var answer = plant.post(ServedPlant.ENGINEER, "/api/v1/cycles/" + cycle + "/" + what, body);
    assertThat(answer.statusCode()).as(body + answer.body()).isEqualTo(200);
  }

  private void classify() {
    var until = now.isBefore(LATER) ? now : at("2026-01-07T03:00");
    var stops = plant.get("/api/v1/stops?from=2026-01-06T04:00:00Z&to=" + until);
    var items = stops.get("items");
    for (int i = 0; i < items.size(); i += 3) {
      var code = "C00" + (1 + i / 3 % 9);
      var answer =
          plant.post(
              ServedPlant.ENGINEER,
              "/api/v1/stops/" + items.get(i).get("id").asLong() + "/classification",
              i % 2 == 0
                  ? "{\"code\": \"%s\"}".formatted(code)
                  : "{\"code\": \"%s\", \"note\": \"+correa; rota\"}".formatted(code));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }

  @Override
  public void close() {
    plant.close();
  }
}
