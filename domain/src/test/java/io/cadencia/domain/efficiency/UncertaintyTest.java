package io.cadencia.domain.efficiency;

import static io.cadencia.domain.efficiency.EfficiencyFixture.at;
import static io.cadencia.domain.efficiency.EfficiencyFixture.sam;
import static io.cadencia.domain.efficiency.EfficiencyFixture.spans;
import static io.cadencia.domain.efficiency.EfficiencyFixture.station;
import static io.cadencia.domain.efficiency.EfficiencyFixture.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.shift.WorkCalendar;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("E-03: the 95 % interval")
class UncertaintyTest {

  private static final int HOURS = 4;

  private static Figures figures(StationRecord record, double seconds) {
    return new StationEfficiency(EfficiencyPolicy.DEFAULT)
        .report(
            record,
            Buckets.of(
                new TimeSpan(at(0), at(seconds)),
                Granularity.HOUR,
                WorkCalendar.unplanned(ZoneOffset.UTC)))
        .summary();
  }

  /** A line at work since before zero, whose cycle times scatter log-normally around 60 s. */
  private static List<Cycle> line(Random random, double sigma) {
    var units = new ArrayList<Cycle>();
    double time = -cycle(random, sigma) * random.nextDouble();
    while (true) {
      double end = time + cycle(random, sigma);
      if (end >= HOURS * 3600.0) {
        return units;
      }
      units.add(unit(time, end));
      time = end;
    }
  }

  private static double cycle(Random random, double sigma) {
    return 60 * Math.exp(sigma * random.nextGaussian() - sigma * sigma / 2);
  }

  @Test
  void holds_the_true_efficiency_of_simulated_lines_in_about_95_of_100_cases() {
    var random = new Random(20260105);
    int held = 0;
    int lines = 1000;
    for (int i = 0; i < lines; i++) {
      double sigma = 0.1 + 0.4 * random.nextDouble();
      var record =
          station(sam(45_000), line(random, sigma), spans(0, HOURS * 3600.0), TimeSpans.none());
      var figures = figures(record, HOURS * 3600.0);
      double truth = 100.0 * 45 / 60;
      if (figures.ci95Low() != null
          && figures.ci95High() != null
          && figures.ci95Low().value() <= truth
          && truth <= figures.ci95High().value()) {
        held++;
      }
    }
    assertThat(held / (double) lines).as("seed 20260105").isBetween(0.93, 0.97);
  }

  @Nested
  class Two_figures {

    private final Figures slow = regular(60);
    private final Figures fast = regular(30);

    private static Figures regular(double seconds) {
      var random = new Random(1);
      var units = new ArrayList<Cycle>();
      for (double time = 0; time < 3000; ) {
        double cycle = seconds * (0.95 + 0.1 * random.nextDouble());
        units.add(unit(time, time + cycle));
        time += cycle;
      }
      return figures(station(sam(30_000), units, spans(0, 3600), TimeSpans.none()), 3600);
    }

    @Test
    void are_ranked_when_their_intervals_share_nothing() {
      assertThat(slow.clearlyDiffersFrom(fast)).isTrue();
      assertThat(fast.clearlyDiffersFrom(slow)).isTrue();
    }

    @Test
    void are_not_ranked_when_their_intervals_overlap_or_are_unknown() {
      var unknown = figures(station(sam(1000), List.of(), spans(0, 3600), TimeSpans.none()), 3600);

      assertThat(slow.clearlyDiffersFrom(slow)).isFalse();
      assertThat(slow.clearlyDiffersFrom(unknown)).isFalse();
      assertThat(unknown.clearlyDiffersFrom(slow)).isFalse();
    }
  }

  @Test
  void is_wider_where_the_count_itself_is_uncertain() {
    var units = List.of(unit(0, 10), unit(10, 20), unit(20, 40), unit(40, 50), unit(50, 70));
    var record = station(sam(10_000), units, spans(0, 100), TimeSpans.none());
    var buckets =
        Buckets.of(
            new TimeSpan(at(0), at(100)), Granularity.HOUR, WorkCalendar.unplanned(ZoneOffset.UTC));

    var figures =
        new StationEfficiency(new EfficiencyPolicy(new Ratio(0.5), new Ratio(0.03)))
            .report(record, buckets)
            .summary();

    double half = 1.96 * Math.sqrt(0.3849001794597505 * 0.3849001794597505 / 5 + 0.0009);
    assertThat(figures.ci95High()).isNotNull();
    if (figures.ci95High() != null) {
      assertThat(figures.ci95High().value()).isEqualTo(50 * (1 + half), within(1e-9));
    }
  }

  @Test
  void does_not_take_a_break_between_two_units_for_variation() {
    var units = new ArrayList<Cycle>();
    for (int i = 0; i < 10; i++) {
      units.add(unit(i * 60, i * 60 + 60));
      units.add(unit(2700 + i * 60, 2700 + i * 60 + 60));
    }
    var planned =
        TimeSpans.union(
            List.of(spans(0, 900), spans(2700, 3600)).stream()
                .flatMap(s -> s.asList().stream())
                .toList());

    var figures = figures(station(sam(60_000), units, planned, TimeSpans.none()), 3600);

    assertThat(figures.ci95Low()).isEqualTo(figures.efficiency());
  }
}
