package io.cadencia.domain.efficiency;

import static io.cadencia.domain.efficiency.EfficiencyFixture.at;
import static io.cadencia.domain.efficiency.EfficiencyFixture.sam;
import static io.cadencia.domain.efficiency.EfficiencyFixture.samChangingAt;
import static io.cadencia.domain.efficiency.EfficiencyFixture.span;
import static io.cadencia.domain.efficiency.EfficiencyFixture.spans;
import static io.cadencia.domain.efficiency.EfficiencyFixture.station;
import static io.cadencia.domain.efficiency.EfficiencyFixture.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.shift.WorkCalendar;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.time.TimeSpans;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of docs/standard-times.md, with its numbers. */
@DisplayName("A-63e: a SAM that changes within an hour")
class SamChangeWithinAnHourTest {

  private static final StandardHistory FROM_8_20 = samChangingAt(1200, 21_900, 21_000);

  /** 52 before 08:20, one at 08:20:00.000, 109 after it. */
  private static List<Cycle> units() {
    var units = new ArrayList<Cycle>();
    for (int i = 0; i < 52; i++) {
      units.add(unit(22.0 * i, 22.0 * i + 22));
    }
    units.add(unit(1150, 1200));
    for (int i = 0; i < 109; i++) {
      units.add(unit(1200 + 22.0 * i, 1222 + 22.0 * i));
    }
    return units;
  }

  private static Figures hour(StandardHistory standards, TimeSpans gaps) {
    var bogota = WorkCalendar.unplanned(ZoneId.of("America/Bogota"));
    return new StationEfficiency(EfficiencyPolicy.DEFAULT)
        .report(
            station(standards, units(), spans(0, 3600), gaps),
            Buckets.of(span(0, 3600), Granularity.HOUR, bogota))
        .summary();
  }

  private static double percent(Figures figures) {
    return Objects.requireNonNull(figures.efficiency()).value();
  }

  @Test
  void judges_each_unit_by_the_standard_at_its_end() {
    var figures = hour(FROM_8_20, TimeSpans.none());

    assertThat(figures.unitsProduced()).isEqualTo(162);
    assertThat(percent(figures)).isEqualTo(95.8);
    assertThat(percent(hour(sam(21_900), TimeSpans.none()))).isEqualTo(98.55);
    assertThat(percent(hour(sam(21_000), TimeSpans.none()))).isEqualTo(94.5);
  }

  @Test
  void adds_the_quotients_and_floors_their_sum_once() {
    var figures = hour(FROM_8_20, TimeSpans.none());

    assertThat(figures.unitsTarget()).isEqualTo(169);
    assertThat(figures.unitsPlanned()).isEqualTo(86_400.0 / 511);
  }

  @Test
  void takes_six_minutes_without_a_camera_off_the_second_part() {
    var figures = hour(FROM_8_20, spans(1800, 2160));

    assertThat(figures.unitsTarget()).isEqualTo(151);
    assertThat(percent(figures)).isEqualTo(95.8 * 3600 / 3240, within(1e-12));
  }

  @Test
  void the_unit_that_ends_on_the_very_change_is_judged_by_the_new_standard() {
    assertThat(FROM_8_20.at(at(1200)).orElseThrow().number()).isEqualTo(2);
    assertThat(FROM_8_20.at(at(1199.999)).orElseThrow().number()).isEqualTo(1);
  }
}
