package io.cadencia.domain.shift;

import static io.cadencia.domain.shift.TestShifts.STATION;
import static io.cadencia.domain.shift.TestShifts.calendar;
import static io.cadencia.domain.shift.TestShifts.plan;
import static io.cadencia.domain.shift.TestShifts.shift;
import static io.cadencia.domain.shift.TestShifts.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Rows D-20 and A-65: the two examples of {@code docs/shifts-and-stops.md}, number by number. */
@DisplayName("D-20 A-65 the worked examples of the guide")
class WorkedExamplesTest {

  private static final Duration SAM = Duration.ofSeconds(30);

  @Nested
  class A_day_of_25_hours {
    private final WorkCalendar madrid =
        calendar(
            "Europe/Madrid",
            shift("DIA", "06:00-14:00"),
            shift("NOCHE", "22:00-06:00", "02:00-02:30"));

    private ShiftSpan shiftOf(String code, String day) {
      return madrid.shiftSpans(madrid.spanOf(LocalDate.parse(day))).stream()
          .filter(shift -> shift.code().equals(code) && shift.day().toString().equals(day))
          .findFirst()
          .orElseThrow();
    }

    @Test
    void begins_and_ends_as_the_guide_says() {
      var day = madrid.spanOf(LocalDate.parse("2026-10-25"));

      assertThat(day).isEqualTo(span("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"));
      assertThat(day.length()).hasHours(25);
    }

    @Test
    void has_a_day_shift_of_8_hours_and_after_a_night_of_9() {
      assertThat(shiftOf("DIA", "2026-10-25").span())
          .isEqualTo(span("2026-10-25T05:00:00Z", "2026-10-25T13:00:00Z"));
      assertThat(shiftOf("NOCHE", "2026-10-24").span())
          .isEqualTo(span("2026-10-24T20:00:00Z", "2026-10-25T05:00:00Z"));
    }

    @Test
    void has_room_for_1020_units_in_the_night_where_another_has_it_for_900() {
      var night = shiftOf("NOCHE", "2026-10-24").span();
      var planned = madrid.planned(STATION, night);

      assertThat(planned.asList())
          .containsExactly(
              span("2026-10-24T20:00:00Z", "2026-10-25T00:00:00Z"),
              span("2026-10-25T00:30:00Z", "2026-10-25T05:00:00Z"));
      assertThat(planned.length()).isEqualTo(Duration.parse("PT8H30M"));
      assertThat(planned.length().dividedBy(SAM)).isEqualTo(1020);
      var ordinary = shiftOf("NOCHE", "2026-10-26").span();
      assertThat(madrid.planned(STATION, ordinary).length().dividedBy(SAM)).isEqualTo(900);
    }

    @Test
    void has_its_counterpart_of_23_hours_in_spring() {
      var night = shiftOf("NOCHE", "2026-03-28").span();

      assertThat(madrid.spanOf(LocalDate.parse("2026-03-29")).length()).hasHours(23);
      assertThat(night.length()).hasHours(7);
      assertThat(madrid.planned(STATION, night).asList())
          .containsExactly(
              span("2026-03-28T21:00:00Z", "2026-03-29T01:00:00Z"),
              span("2026-03-29T01:30:00Z", "2026-03-29T04:00:00Z"));
      assertThat(madrid.planned(STATION, night).length()).isEqualTo(Duration.parse("PT6H30M"));
    }
  }

  @Nested
  class A_shift_over_midnight {
    private static final LocalDate TUESDAY = LocalDate.parse("2026-03-10");
    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-03-11");
    private static final TimeSpan NIGHT = span("2026-03-11T03:00:00Z", "2026-03-11T11:00:00Z");

    private WorkCalendar bogota(String dayStartsAt, String... holidays) {
      return WorkCalendar.of(
          new ProductionDays(ZoneId.of("America/Bogota"), LocalTime.parse(dayStartsAt)),
          List.of(plan(shift("NOCHE", "22:00-06:00", "23:45-00:15"))),
          Arrays.stream(holidays).map(day -> new Holiday(LocalDate.parse(day), "Festivo")).toList(),
          List.of());
    }

    private long minutes(WorkCalendar calendar, TimeSpan range) {
      return calendar.planned(STATION, range).within(NIGHT).length().toMinutes();
    }

    @Test
    void has_450_minutes_around_its_break() {
      assertThat(bogota("00:00").planned(STATION, NIGHT).asList())
          .containsExactly(
              span("2026-03-11T03:00:00Z", "2026-03-11T04:45:00Z"),
              span("2026-03-11T05:15:00Z", "2026-03-11T11:00:00Z"));
      assertThat(minutes(bogota("00:00"), NIGHT)).isEqualTo(450);
    }

    @Test
    void belongs_to_tuesday() {
      assertThat(bogota("00:00").shiftSpans(NIGHT))
          .extracting(ShiftSpan::day)
          .containsExactly(TUESDAY);
    }

    @Test
    void is_cut_by_the_production_day_of_the_plant() {
      var midnight = bogota("00:00");
      var six = bogota("06:00");

      assertThat(minutes(midnight, midnight.spanOf(TUESDAY))).isEqualTo(105);
      assertThat(minutes(midnight, midnight.spanOf(WEDNESDAY))).isEqualTo(345);
      assertThat(minutes(six, six.spanOf(TUESDAY))).isEqualTo(450);
      assertThat(minutes(six, six.spanOf(WEDNESDAY))).isZero();
    }

    @Test
    void is_there_on_the_eve_of_a_holiday_and_not_on_one() {
      assertThat(minutes(bogota("00:00", "2026-03-11"), NIGHT)).isEqualTo(450);
      assertThat(minutes(bogota("00:00", "2026-03-10"), NIGHT)).isZero();
    }
  }
}
