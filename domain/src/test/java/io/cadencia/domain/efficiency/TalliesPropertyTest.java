package io.cadencia.domain.efficiency;

import static io.cadencia.domain.efficiency.EfficiencyFixture.EIGHT;
import static io.cadencia.domain.efficiency.EfficiencyFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.shift.StaffedTime;
import io.cadencia.domain.shift.WorkCalendar;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Six hours of any work under any plan; the standard changes within a quarter hour. */
class TalliesPropertyTest {

  private static final int MINUTES = 360;
  private static final TimeSpan WHOLE = new TimeSpan(at(0), at(MINUTES * 60));
  private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");
  private static final StandardHistory STANDARDS =
      StandardHistory.of(
          List.of(
              new StandardVersion(1, Instant.EPOCH, StandardTime.ofMillis(20_000)),
              new StandardVersion(2, at(5_000.25), StandardTime.ofMillis(33_333))));

  @Provide
  Arbitrary<List<Completion>> units() {
    var end = Arbitraries.longs().between(0, MINUTES * 60_000L - 1);
    var worked = Arbitraries.longs().between(0, 90_000);
    var excluded = Arbitraries.integers().between(0, 9).map(n -> n == 0);
    return Combinators.combine(end, worked, excluded)
        .as((at, for_, out) -> new Completion(EIGHT.plusMillis(at), Duration.ofMillis(for_), out))
        .list()
        .ofMaxSize(80)
        .map(list -> list.stream().sorted(Comparator.comparing(Completion::end)).toList());
  }

  @Provide
  Arbitrary<List<TimeSpan>> spans() {
    var minute = Arbitraries.integers().between(0, MINUTES);
    return Combinators.combine(minute, minute)
        .as((a, b) -> new TimeSpan(at(Math.min(a, b) * 60), at(Math.max(a, b) * 60)))
        .list()
        .ofMaxSize(5);
  }

  private static MillisSpans available(List<TimeSpan> spans) {
    return MillisSpans.of(StaffedTime.byOne(TimeSpans.union(spans)));
  }

  private static long millis(int minute) {
    return at(minute * 60).toEpochMilli();
  }

  @Property(tries = 200)
  void any_parts_cut_at_quarter_hours_sum_to_the_whole(
      @ForAll("units") List<Completion> units,
      @ForAll("spans") List<TimeSpan> spans,
      @ForAll List<@IntRange(min = 1, max = 23) Integer> cuts) {
    var available = available(spans);
    var tallies = QuarterTallies.of(units, STANDARDS, WHOLE);
    var ends = new ArrayList<>(cuts.stream().sorted().map(quarter -> quarter * 15).toList());
    ends.add(MINUTES);
    int from = 0;
    int counted = 0;
    long earned = 0;
    long worked = 0;
    long squares = 0;
    for (int to : ends) {
      var part = tallies.over(millis(from), millis(to), available);
      counted += part.units() + part.excluded();
      earned += part.earnedMillis();
      worked += part.workedMillis();
      squares += part.intervalSquares();
      from = to;
    }

    var whole = tallies.over(millis(0), millis(MINUTES), available);
    assertThat(counted).isEqualTo(units.size()).isEqualTo(whole.units() + whole.excluded());
    assertThat(earned).isEqualTo(whole.earnedMillis());
    assertThat(worked).isEqualTo(whole.workedMillis());
    assertThat(squares).isLessThanOrEqualTo(whole.intervalSquares());
  }

  @Property(tries = 200)
  void a_sum_of_sums_is_the_sum(
      @ForAll("units") List<Completion> units,
      @ForAll("spans") List<TimeSpan> spans,
      @ForAll @IntRange(min = 0, max = 24) int cut) {
    var available = available(spans);
    var tallies = QuarterTallies.of(units, STANDARDS, WHOLE);
    var parts = new TallySum();
    for (int quarter = 0; quarter < 24; quarter++) {
      parts.add(
          tallies.over(millis(quarter * 15), millis(quarter * 15 + 15), available),
          available.walk());
    }

    assertThat(parts.total()).isEqualTo(tallies.over(millis(0), millis(MINUTES), available));
    assertThat(tallies.over(millis(0), millis(cut * 15), available).units())
        .isEqualTo(
            (int)
                units.stream()
                    .filter(unit -> !unit.excluded() && unit.end().isBefore(at(cut * 900)))
                    .count());
  }

  @Property(tries = 200)
  void buckets_sum_to_the_summary(
      @ForAll("units") List<Completion> units,
      @ForAll("spans") List<TimeSpan> planned,
      @ForAll("spans") List<TimeSpan> gaps) {
    var report = report(units, TimeSpans.union(planned).asList(), gaps);
    var points = report.series().stream().map(EfficiencyPoint::figures).toList();
    var summary = report.summary();

    assertThat(points.stream().mapToInt(Figures::unitsProduced).sum())
        .isEqualTo(summary.unitsProduced());
    assertThat(points.stream().mapToInt(Figures::excluded).sum()).isEqualTo(summary.excluded());
    assertThat(points.stream().map(Figures::planned).reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(summary.planned());
    assertThat(points.stream().map(Figures::available).reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(summary.available());
  }

  @Property(tries = 100)
  void planned_time_cut_in_pieces_gives_the_same_figures(
      @ForAll("units") List<Completion> units,
      @ForAll("spans") List<TimeSpan> planned,
      @ForAll("spans") List<TimeSpan> gaps) {
    var whole = TimeSpans.union(planned).asList();
    var halves =
        whole.stream()
            .filter(span -> !span.isEmpty())
            .flatMap(
                span -> {
                  var middle = span.from().plus(span.length().dividedBy(2));
                  return Stream.of(
                      new TimeSpan(span.from(), middle), new TimeSpan(middle, span.to()));
                })
            .toList();

    assertThat(report(units, halves, gaps)).isEqualTo(report(units, whole, gaps));
  }

  @Property(tries = 100)
  void an_efficiency_is_never_capped_and_never_zero_for_want_of_knowledge(
      @ForAll("units") List<Completion> units, @ForAll("spans") List<TimeSpan> planned) {
    for (var point : report(units, TimeSpans.union(planned).asList(), List.of()).series()) {
      var figures = point.figures();
      var efficiency = figures.efficiency();
      if (figures.available().isZero()) {
        assertThat(efficiency).isNull();
      } else {
        assertThat(efficiency)
            .isEqualTo(new Percent(100.0 * earned(units, point) / figures.available().toMillis()));
      }
      assertThat(figures.averageCycleSeconds() == null).isEqualTo(figures.unitsProduced() == 0);
    }
  }

  /** By the definition, without any tally. */
  private static long earned(List<Completion> units, EfficiencyPoint point) {
    var bucket =
        Buckets.of(WHOLE, Granularity.HOUR, WorkCalendar.unplanned(KATHMANDU)).spans().stream()
            .filter(span -> span.from().equals(point.start()))
            .findFirst()
            .orElseThrow();
    return units.stream()
        .filter(unit -> !unit.excluded() && bucket.contains(unit.end()))
        .mapToLong(unit -> unit.end().isBefore(at(5_000.25)) ? 20_000 : 33_333)
        .sum();
  }

  private static EfficiencyReport report(
      List<Completion> units, List<TimeSpan> planned, List<TimeSpan> gaps) {
    var record =
        new StationRecord(
            STANDARDS,
            QuarterTallies.of(units, STANDARDS, WHOLE),
            planned.stream().map(span -> new StaffedTime(span, 1)).toList(),
            TimeSpans.union(gaps));
    return new StationEfficiency(EfficiencyPolicy.DEFAULT)
        .report(record, Buckets.of(WHOLE, Granularity.HOUR, WorkCalendar.unplanned(KATHMANDU)));
  }
}
