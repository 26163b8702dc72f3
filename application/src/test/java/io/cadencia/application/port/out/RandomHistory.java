package io.cadencia.application.port.out;

import io.cadencia.domain.cycle.Confidence;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleOverride;
import io.cadencia.domain.cycle.TestCycles;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes a small plant as people and detectors do over two months, at random and in any order.
 * Instants like to lie on or beside the beginning of a quarter hour.
 */
final class RandomHistory {

  /** Thrown on purpose, to undo a unit of work. */
  static final class Undone extends RuntimeException {}

  private static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");
  private static final int DAYS = 60;
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long QUARTER_HOUR = Duration.ofMinutes(15).toMillis();
  private static final Confidence SURE = new Confidence(0.9);

  private final Random random;
  private final CycleRepository cycles;
  private final PlantRepository plant;
  private int standardVersions;

  RandomHistory(long seed, CycleRepository cycles, PlantRepository plant) {
    this.random = new Random(seed);
    this.cycles = cycles;
    this.plant = plant;
  }

  /** One change, which may find nothing to change. */
  void step() {
    switch (random.nextInt(16)) {
      case 0, 1, 2, 3, 4 -> burst();
      case 5 -> start();
      case 6, 7 -> end();
      case 8 -> correct(CycleOverride.ofDuration(Duration.ofMillis(100 + random.nextInt(900_000))));
      case 9, 10 -> correctEnd();
      case 11 -> change(this::revoked);
      case 12, 13 -> change(cycle -> reviewed(cycle, cycle.isExcluded() ? null : "a trial"));
      case 14 -> addStandard();
      default -> cycles.deleteEndedBefore(instantOfDay(random.nextInt(DAYS / 4)), 3);
    }
  }

  /** Whether what was done is to be undone. */
  boolean fails() {
    return random.nextInt(6) == 0;
  }

  int steps() {
    return 1 + random.nextInt(3);
  }

  /** A range that may cut quarter hours at both ends. */
  TimeSpan range() {
    var from = instant();
    var to = random.nextInt(4) == 0 ? from.plusMillis(random.nextInt(2_000_000)) : instant();
    return from.isBefore(to) ? new TimeSpan(from, to) : new TimeSpan(to, from);
  }

  private Instant instant() {
    return instantOfDay(random.nextInt(DAYS));
  }

  /** Work is done on every ninth day, so that the cycles lie dense there. */
  private Instant instantOfDay(int day) {
    long within = 12 * 3_600_000L + random.nextInt(3 * 3_600_000);
    long millis = BEGIN.toEpochMilli() + (day - day % 9) * DAY + within;
    return Instant.ofEpochMilli(
        switch (random.nextInt(4)) {
          case 0 -> millis / QUARTER_HOUR * QUARTER_HOUR;
          case 1 -> millis / QUARTER_HOUR * QUARTER_HOUR - 1;
          default -> millis;
        });
  }

  private WorkstationId station() {
    return new WorkstationId(1 + random.nextInt(3));
  }

  /** Units one after the other, as they come in a working hour. */
  private void burst() {
    var station = station();
    var at = instant();
    for (int i = random.nextInt(40); i >= 0; i--) {
      var duration = Duration.ofMillis(1 + random.nextInt(90_000));
      cycles.save(cycle(station, at, duration));
      at = at.plus(duration).plusMillis(random.nextInt(8) == 0 ? random.nextInt(2_000_000) : 0);
    }
  }

  private Cycle cycle(WorkstationId station, Instant start, Duration duration) {
    return TestCycles.aCycle()
        .numbered(cycles.nextId())
        .at(station.value())
        .startedAt(start)
        .measured(duration)
        .build();
  }

  private void start() {
    var station = station();
    if (cycles.findOpen(station).isEmpty()) {
      cycles.save(Cycle.started(cycles.nextId(), station, instant(), SURE, TestCycles.PROVENANCE));
    }
  }

  private void end() {
    var open = cycles.open();
    if (!open.isEmpty()) {
      var cycle = open.get(random.nextInt(open.size())).cycle();
      var end = cycle.start().plusMillis(random.nextInt(2_000_000));
      cycles.save(
          random.nextInt(4) == 0 ? cycle.aborted(end, null) : cycle.completed(end, SURE, 1));
    }
  }

  private void correctEnd() {
    change(
        cycle -> {
          var end = random.nextBoolean() ? instant() : cycle.start().plusMillis(QUARTER_HOUR);
          var length = Duration.between(cycle.start(), end);
          return length.compareTo(CycleOverride.SHORTEST) < 0
                  || length.compareTo(CycleOverride.LONGEST) > 0
              ? cycle
              : corrected(cycle, CycleOverride.ofEnd(end));
        });
  }

  private void correct(CycleOverride override) {
    change(cycle -> corrected(cycle, override));
  }

  private Cycle corrected(Cycle cycle, CycleOverride override) {
    return cycle.correctedAnewBy(override, null, plant.standards(cycle.workstation()));
  }

  private Cycle revoked(Cycle cycle) {
    boolean opens = cycle.awaitsMeasurement() && cycles.findOpen(cycle.workstation()).isPresent();
    return cycle.override() == null || opens
        ? cycle
        : cycle.overrideRevoked(plant.standards(cycle.workstation()));
  }

  /** A unit left out for that reason, or taken back. */
  static Cycle reviewed(Cycle cycle, @Nullable String excludedReason) {
    if (excludedReason != null) {
      return cycle.isUnit() ? cycle.excludedFor(excludedReason) : cycle;
    }
    return cycle.isExcluded() ? cycle.included() : cycle;
  }

  private void change(UnaryOperator<Cycle> change) {
    any().ifPresent(cycle -> cycles.save(change.apply(cycle)));
  }

  private Optional<Cycle> any() {
    var found = cycles.afterId(CycleFilter.all(), random.nextInt(200), 1);
    return found.stream().findFirst().map(recorded -> recorded.cycle());
  }

  private void addStandard() {
    var station = station();
    var number = ++standardVersions;
    plant.addStandard(
        station,
        new StandardVersion(
            number, instant(), StandardTime.ofMillis(5_000 + random.nextInt(60_000))));
  }

  static TimeSpan firstTenth(TimeSpan span) {
    return new TimeSpan(span.from(), span.from().plus(span.length().dividedBy(10)));
  }

  /** Times when a station is staffed, in order and apart. */
  List<TimeSpan> spans() {
    var spans = new ArrayList<TimeSpan>();
    for (int day = 0; day < DAYS; day += 1 + random.nextInt(3)) {
      var from = instantOfDay(day);
      if (spans.isEmpty() || from.isAfter(spans.get(spans.size() - 1).to())) {
        spans.add(new TimeSpan(from, from.plusMillis(1 + random.nextInt(7_200_000))));
      }
    }
    return spans;
  }
}
