package io.cadencia.domain.shift;

import static io.cadencia.domain.shift.TestShifts.STATION;
import static io.cadencia.domain.shift.TestShifts.calendar;
import static io.cadencia.domain.shift.TestShifts.plan;
import static io.cadencia.domain.shift.TestShifts.shift;
import static io.cadencia.domain.shift.TestShifts.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows D-20 and A-65: tables worked by hand with a calendar and a list of clock changes. */
@DisplayName("D-20 A-65 the work calendar")
class WorkCalendarTest {

  private static final TimeSpan MARCH = span("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z");
  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
  private static final ProductionDays BOGOTA_DAYS = ProductionDays.fromMidnight(BOGOTA);

  private static WorkCalendar bogota(List<Holiday> holidays, List<TimeSpan> overtime, Shift shift) {
    return WorkCalendar.of(BOGOTA_DAYS, List.of(plan(shift)), holidays, overtime);
  }

  private static Holiday holiday(String day) {
    return new Holiday(LocalDate.parse(day), "Festivo");
  }

  @Nested
  class A_shift_by_the_clock_of_its_zone {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
      "America/Bogota,      2026-03-10, 2026-03-10T11:00:00Z, 2026-03-10T19:00:00Z, PT8H",
      "Asia/Kathmandu,      2026-03-10, 2026-03-10T00:15:00Z, 2026-03-10T08:15:00Z, PT8H",
      "Europe/Madrid,       2026-03-28, 2026-03-28T05:00:00Z, 2026-03-28T13:00:00Z, PT8H",
      "Europe/Madrid,       2026-03-29, 2026-03-29T04:00:00Z, 2026-03-29T12:00:00Z, PT8H",
      "Australia/Lord_Howe, 2026-10-03, 2026-10-02T19:30:00Z, 2026-10-03T03:30:00Z, PT8H",
      "Australia/Lord_Howe, 2026-10-04, 2026-10-03T19:00:00Z, 2026-10-04T03:00:00Z, PT8H",
    })
    void from_06_to_14(String zone, LocalDate day, Instant from, Instant to, Duration length) {
      check(calendar(zone, shift("A", "06:00-14:00")), day, new TimeSpan(from, to), length);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
      "America/Bogota,      2026-03-28, 2026-03-29T03:00:00Z, 2026-03-29T11:00:00Z, PT8H",
      "Asia/Kathmandu,      2026-03-28, 2026-03-28T16:15:00Z, 2026-03-29T00:15:00Z, PT8H",
      "Europe/Madrid,       2026-03-27, 2026-03-27T21:00:00Z, 2026-03-28T05:00:00Z, PT8H",
      "Europe/Madrid,       2026-03-28, 2026-03-28T21:00:00Z, 2026-03-29T04:00:00Z, PT7H",
      "Europe/Madrid,       2026-10-24, 2026-10-24T20:00:00Z, 2026-10-25T05:00:00Z, PT9H",
      "Europe/Madrid,       2026-10-25, 2026-10-25T21:00:00Z, 2026-10-26T05:00:00Z, PT8H",
      "Australia/Lord_Howe, 2026-10-03, 2026-10-03T11:30:00Z, 2026-10-03T19:00:00Z, PT7H30M",
      "Australia/Lord_Howe, 2026-04-04, 2026-04-04T11:00:00Z, 2026-04-04T19:30:00Z, PT8H30M",
    })
    void over_midnight_from_22_to_06_also_when_the_clock_changes(
        String zone, LocalDate day, Instant from, Instant to, Duration length) {
      check(calendar(zone, shift("N", "22:00-06:00")), day, new TimeSpan(from, to), length);
    }

    private void check(WorkCalendar calendar, LocalDate day, TimeSpan span, Duration length) {
      var around = new TimeSpan(span.from().minusSeconds(3600), span.to().plusSeconds(3600));

      assertThat(calendar.shiftSpans(around))
          .filteredOn(shift -> shift.day().equals(day))
          .extracting(ShiftSpan::span)
          .containsExactly(span);
      assertThat(calendar.planned(STATION, span).asList()).containsExactly(span);
      assertThat(span.length()).isEqualTo(length);
    }
  }

  @Nested
  class Breaks {

    @Test
    void are_taken_out_of_the_shift() {
      var calendar =
          calendar("America/Bogota", shift("A", "06:00-14:00", "12:00-12:30", "09:00-09:15"));

      assertThat(calendar.planned(STATION, calendar.spanOf(LocalDate.parse("2026-03-10"))).asList())
          .containsExactly(
              span("2026-03-10T11:00:00Z", "2026-03-10T14:00:00Z"),
              span("2026-03-10T14:15:00Z", "2026-03-10T17:00:00Z"),
              span("2026-03-10T17:30:00Z", "2026-03-10T19:00:00Z"));
    }

    @Test
    void may_cross_midnight() {
      var calendar = calendar("America/Bogota", shift("N", "22:00-06:00", "23:45-00:15"));

      assertThat(
              calendar
                  .planned(STATION, span("2026-03-11T03:00:00Z", "2026-03-11T11:00:00Z"))
                  .asList())
          .containsExactly(
              span("2026-03-11T03:00:00Z", "2026-03-11T04:45:00Z"),
              span("2026-03-11T05:15:00Z", "2026-03-11T11:00:00Z"));
    }

    @ParameterizedTest(name = "{0} in the night of {1}")
    @CsvSource({
      // the clock goes from 02:00 to 03:00, which is 01:00 UTC: these hours are 7
      "02:00-02:30, 2026-03-28, 2026-03-29T01:00:00Z, 2026-03-29T01:30:00Z, PT6H30M",
      "01:45-02:15, 2026-03-28, 2026-03-29T00:45:00Z, 2026-03-29T01:15:00Z, PT6H30M",
      "02:45-03:15, 2026-03-28, 2026-03-29T01:45:00Z, 2026-03-29T02:15:00Z, PT6H30M",
      // the clock goes from 03:00 to 02:00, which is 01:00 UTC: these hours are 9
      "02:00-02:30, 2026-10-24, 2026-10-25T00:00:00Z, 2026-10-25T00:30:00Z, PT8H30M",
      "02:45-03:15, 2026-10-24, 2026-10-25T00:45:00Z, 2026-10-25T01:15:00Z, PT8H30M",
      "03:00-03:30, 2026-10-24, 2026-10-25T02:00:00Z, 2026-10-25T02:30:00Z, PT8H30M",
    })
    void keep_their_length_when_the_clock_changes(
        String pause, LocalDate day, Instant from, Instant to, Duration planned) {
      var calendar = calendar("Europe/Madrid", shift("N", "22:00-06:00", pause));
      var night = night(calendar, day);

      assertThat(calendar.planned(STATION, night).asList())
          .containsExactly(new TimeSpan(night.from(), from), new TimeSpan(to, night.to()));
      assertThat(calendar.planned(STATION, night).length()).isEqualTo(planned);
    }

    private TimeSpan night(WorkCalendar calendar, LocalDate day) {
      return calendar.shiftSpans(calendar.spanOf(day)).stream()
          .filter(shift -> shift.day().equals(day))
          .map(ShiftSpan::span)
          .findFirst()
          .orElseThrow();
    }
  }

  @Nested
  class A_shift_whose_edge_the_clock_skips {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
      "02:30-06:00, 2026-03-29T01:30:00Z, 2026-03-29T04:00:00Z",
      "00:00-02:30, 2026-03-28T23:00:00Z, 2026-03-29T01:30:00Z",
    })
    void has_it_later_by_the_length_of_the_gap(String hours, Instant from, Instant to) {
      var calendar = calendar("Europe/Madrid", shift("A", hours));

      assertThat(calendar.shiftSpans(calendar.spanOf(LocalDate.parse("2026-03-29"))))
          .extracting(ShiftSpan::span)
          .containsExactly(new TimeSpan(from, to));
    }

    @Test
    void falls_out_when_it_would_end_before_it_begins() {
      var calendar = calendar("Europe/Madrid", shift("A", "02:30-03:00"));

      assertThat(calendar.shiftSpans(calendar.spanOf(LocalDate.parse("2026-03-29")))).isEmpty();
      assertThat(calendar.shiftSpans(calendar.spanOf(LocalDate.parse("2026-03-30")))).hasSize(1);
    }
  }

  @Nested
  class Shifts_that_overlap {
    private final WorkCalendar calendar =
        calendar(
            "America/Bogota",
            shift("A", "06:00-14:00", "10:00-10:30"),
            shift("B", "13:00-21:00", "17:00-17:30"));
    private final TimeSpan day = calendar.spanOf(LocalDate.parse("2026-03-10"));

    @Test
    void count_once() {
      // 15 hours from 06:00 to 21:00 minus two breaks of half an hour
      assertThat(calendar.planned(STATION, day).length()).hasHours(14);
    }

    @Test
    void are_both_named() {
      assertThat(calendar.shiftSpans(day))
          .containsExactly(
              new ShiftSpan(
                  LocalDate.parse("2026-03-10"),
                  "A",
                  "Turno A",
                  span("2026-03-10T11:00:00Z", "2026-03-10T19:00:00Z")),
              new ShiftSpan(
                  LocalDate.parse("2026-03-10"),
                  "B",
                  "Turno B",
                  span("2026-03-10T18:00:00Z", "2026-03-11T02:00:00Z")));
    }

    @Test
    void have_the_larger_crew_where_they_meet() {
      var two = Map.of(STATION, 2);
      var mixed =
          calendar(
              "America/Bogota",
              shift("A", "06:00-14:00"),
              shift("B", "13:00-21:00", TestShifts.DAILY, two));

      assertThat(mixed.staffed(STATION, day))
          .containsExactly(
              new StaffedTime(span("2026-03-10T11:00:00Z", "2026-03-10T18:00:00Z"), 1),
              new StaffedTime(span("2026-03-10T18:00:00Z", "2026-03-11T02:00:00Z"), 2));
    }
  }

  @Nested
  class Staffing {

    @Test
    void leaves_out_a_station_that_has_no_operator_in_the_shift() {
      var other = new WorkstationId(2);
      var calendar =
          calendar(
              "America/Bogota", shift("A", "06:00-14:00", TestShifts.DAILY, Map.of(STATION, 0)));
      var day = calendar.spanOf(LocalDate.parse("2026-03-10"));

      assertThat(calendar.planned(STATION, day).isEmpty()).isTrue();
      assertThat(calendar.staffed(STATION, day)).isEmpty();
      assertThat(calendar.planned(other, day).length()).hasHours(8);
      assertThat(calendar.staffed(other, day)).extracting(StaffedTime::operators).containsOnly(1);
    }

    @Test
    void joins_neighbours_of_one_crew_and_is_cut_to_the_range() {
      var calendar =
          calendar("America/Bogota", shift("A", "06:00-14:00"), shift("B", "14:00-22:00"));
      var range = span("2026-03-10T18:00:00Z", "2026-03-10T20:00:00Z");

      assertThat(calendar.staffed(STATION, range)).containsExactly(new StaffedTime(range, 1));
    }
  }

  @Nested
  class A_holiday {

    @Test
    void stops_the_night_shift_that_begins_on_it_and_not_the_one_of_the_eve() {
      var calendar = bogota(List.of(holiday("2026-03-23")), List.of(), shift("N", "22:00-06:00"));

      assertThat(
              calendar.shiftSpans(span("2026-03-22T05:00:00Z", "2026-03-25T05:00:00Z")).stream()
                  .map(shift -> shift.day().toString()))
          .containsExactly("2026-03-21", "2026-03-22", "2026-03-24");
      // Monday from 00:00 to 06:00 is the end of Sunday's shift
      assertThat(calendar.planned(STATION, calendar.spanOf(LocalDate.parse("2026-03-23"))).asList())
          .containsExactly(span("2026-03-23T05:00:00Z", "2026-03-23T11:00:00Z"));
    }

    @Test
    void may_be_worked_as_overtime() {
      var morning = span("2026-03-23T13:00:00Z", "2026-03-23T17:00:00Z");
      var calendar =
          bogota(List.of(holiday("2026-03-23")), List.of(morning), shift("A", "06:00-14:00"));
      var day = calendar.spanOf(LocalDate.parse("2026-03-23"));

      assertThat(calendar.planned(STATION, day).asList()).containsExactly(morning);
      assertThat(calendar.shiftSpans(day)).isEmpty();
      assertThat(calendar.overtime(day).asList()).containsExactly(morning);
    }
  }

  @Nested
  class Overtime {
    private final TimeSpan day = BOGOTA_DAYS.spanOf(LocalDate.parse("2026-03-10"));

    @Test
    void that_touches_a_shift_makes_it_longer() {
      var extra = span("2026-03-10T19:00:00Z", "2026-03-10T21:00:00Z");
      var calendar = bogota(List.of(), List.of(extra), shift("A", "06:00-14:00"));

      assertThat(calendar.planned(STATION, day).asList())
          .containsExactly(span("2026-03-10T11:00:00Z", "2026-03-10T21:00:00Z"));
      assertThat(calendar.attended(day).length()).hasHours(10);
    }

    @Test
    void that_overlaps_a_shift_counts_once() {
      var extra = span("2026-03-10T18:00:00Z", "2026-03-10T21:00:00Z");
      var calendar = bogota(List.of(), List.of(extra), shift("A", "06:00-14:00"));

      assertThat(calendar.planned(STATION, day).length()).hasHours(10);
    }

    @Test
    void that_goes_through_a_break_is_worked() {
      var lunch = span("2026-03-10T17:00:00Z", "2026-03-10T17:30:00Z");
      var calendar = bogota(List.of(), List.of(lunch), shift("A", "06:00-14:00", "12:00-13:00"));

      assertThat(calendar.planned(STATION, day).length()).hasMinutes(7 * 60 + 30);
    }
  }

  @Nested
  class Versions_of_the_plan {

    @Test
    void govern_the_shifts_that_begin_on_their_first_day_or_later() {
      var calendar =
          WorkCalendar.of(
              BOGOTA_DAYS,
              List.of(
                  plan(1, "2026-03-01", shift("N", "22:00-06:00")),
                  plan(2, "2026-03-10", shift("A", "07:00-15:00"))),
              List.of(),
              List.of());

      assertThat(
              calendar
                  .planned(STATION, span("2026-03-09T05:00:00Z", "2026-03-11T05:00:00Z"))
                  .asList())
          .containsExactly(
              span("2026-03-09T05:00:00Z", "2026-03-09T11:00:00Z"), // night of the 8th
              span("2026-03-10T03:00:00Z", "2026-03-10T11:00:00Z"), // of the 9th, to its end
              span("2026-03-10T12:00:00Z", "2026-03-10T20:00:00Z"));
    }

    @Test
    void say_nothing_of_the_time_before_the_first() {
      var calendar =
          WorkCalendar.of(
              BOGOTA_DAYS,
              List.of(plan(1, "2026-03-30", shift("A", "06:00-14:00"))),
              List.of(),
              List.of());

      assertThat(calendar.plannedSince()).contains(Instant.parse("2026-03-30T05:00:00Z"));
      assertThat(calendar.planned(STATION, MARCH).length()).hasHours(16);
    }

    @Test
    void of_the_same_or_an_earlier_day_are_replaced_by_the_highest() {
      var calendar =
          WorkCalendar.of(
              BOGOTA_DAYS,
              List.of(
                  plan(3, "2026-03-30", shift("C", "06:00-07:00")),
                  plan(1, "2026-03-30", shift("A", "06:00-14:00")),
                  plan(2, "2026-03-31", shift("B", "06:00-14:00"))),
              List.of(),
              List.of());

      assertThat(calendar.planned(STATION, MARCH).length()).hasHours(2);
    }

    @Test
    void without_shifts_let_the_module_rest() {
      var calendar =
          WorkCalendar.of(
              BOGOTA_DAYS,
              List.of(plan(1, "2026-03-30", shift("A", "06:00-14:00")), plan(2, "2026-03-31")),
              List.of(),
              List.of());

      assertThat(calendar.hasShifts()).isTrue();
      assertThat(calendar.planned(STATION, MARCH).length()).hasHours(8);
    }
  }

  @Nested
  class Weekdays {

    @Test
    void are_those_on_which_the_shift_begins() {
      var weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
      var calendar = calendar("America/Bogota", shift("N", "22:00-06:00", weekend, Map.of()));

      // Saturday the 7th and Sunday the 8th
      assertThat(
              calendar
                  .planned(STATION, span("2026-03-06T05:00:00Z", "2026-03-13T05:00:00Z"))
                  .asList())
          .containsExactly(
              span("2026-03-08T03:00:00Z", "2026-03-08T11:00:00Z"),
              span("2026-03-09T03:00:00Z", "2026-03-09T11:00:00Z"));
    }

    @Test
    void are_production_days_so_that_a_shift_after_midnight_belongs_to_the_day_before() {
      var days = new ProductionDays(BOGOTA, LocalTime.of(6, 0));
      var monday = EnumSet.of(DayOfWeek.MONDAY);
      var calendar =
          WorkCalendar.of(
              days,
              List.of(plan(shift("N", "00:00-06:00", monday, Map.of()))),
              List.of(),
              List.of());

      // Monday the 9th runs until Tuesday 06:00
      assertThat(calendar.shiftSpans(span("2026-03-08T05:00:00Z", "2026-03-15T05:00:00Z")))
          .singleElement()
          .satisfies(
              shift -> {
                assertThat(shift.day()).isEqualTo("2026-03-09");
                assertThat(shift.span())
                    .isEqualTo(span("2026-03-10T05:00:00Z", "2026-03-10T11:00:00Z"));
              });
    }
  }

  @Nested
  class A_module_without_any_plan {

    @Test
    void has_no_planned_time_and_says_so() {
      var calendar = WorkCalendar.unplanned(BOGOTA);

      assertThat(calendar.hasShifts()).isFalse();
      assertThat(calendar.plannedSince()).isEmpty();
      assertThat(calendar.planned(STATION, MARCH).isEmpty()).isTrue();
      assertThat(calendar.shiftSpans(MARCH)).isEmpty();
      assertThat(calendar.days()).isEqualTo(BOGOTA_DAYS);
    }
  }
}
