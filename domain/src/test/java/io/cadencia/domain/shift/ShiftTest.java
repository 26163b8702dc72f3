package io.cadencia.domain.shift;

import static io.cadencia.domain.shift.TestShifts.DAILY;
import static io.cadencia.domain.shift.TestShifts.STATION;
import static io.cadencia.domain.shift.TestShifts.plan;
import static io.cadencia.domain.shift.TestShifts.shift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.plant.WorkstationId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Row D-20: what a shift and a plan may be. */
@DisplayName("D-20 shifts and plans")
class ShiftTest {

  private static final LocalTime SIX = LocalTime.of(6, 0);

  @Nested
  class A_shift {

    @ParameterizedTest
    @ValueSource(strings = {"21:30-22:15", "05:45-06:15", "12:00-12:30", "23:00-07:00"})
    void has_its_breaks_inside(String pause) {
      assertThatThrownBy(() -> shift("NOCHE", "22:00-06:00", pause))
          .hasMessage(
              "a break must lie inside its shift, was %s in shift NOCHE from 22:00 to 06:00",
              pause.replace("-", " to "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22:00-22:15", "05:45-06:00", "23:45-00:15", "22:00-06:00"})
    void may_have_them_at_its_edges_over_midnight_and_all_along(String pause) {
      assertThat(shift("NOCHE", "22:00-06:00", pause).breaks()).hasSize(1);
    }

    @Test
    void has_breaks_apart_from_one_another_in_its_own_order() {
      assertThatThrownBy(() -> shift("A", "06:00-14:00", "09:00-09:30", "09:15-09:45"))
          .hasMessageContaining("breaks of a shift must not overlap")
          .hasMessageContaining("shift A");

      assertThat(shift("N", "22:00-06:00", "03:00-03:30", "23:00-23:10").breaks())
          .extracting(Break::toString)
          .containsExactly("23:00 to 23:10", "03:00 to 03:30");
    }

    @Test
    void may_last_a_whole_day() {
      assertThat(shift("D", "10:17-10:17").minutes()).isEqualTo(24 * 60);
    }

    @Test
    void has_one_operator_where_nothing_else_is_said() {
      var shift = shift("A", "06:00-14:00", DAILY, Map.of(STATION, 3));

      assertThat(shift.operatorsAt(STATION)).isEqualTo(3);
      assertThat(shift.operatorsAt(new WorkstationId(2))).isEqualTo(1);
    }

    @Test
    void is_refused_with_the_reason() {
      assertThatThrownBy(() -> shift("A", "06:00-14:00", Set.of(), Map.of()))
          .hasMessage("shift A needs at least one weekday");
      assertThatThrownBy(() -> shift("A", "06:00-14:00", DAILY, Map.of(STATION, -1)))
          .hasMessage("operators must not be negative, was -1 at workstation 1 in shift A");
      assertThatThrownBy(() -> shift("A", "06:00:30-14:00"))
          .hasMessage("a time of day must be a whole minute, was 06:00:30");
      assertThatThrownBy(() -> shift("A", "06:00-14:00", "09:00-09:00"))
          .hasMessage("a break must last, was 09:00 to 09:00");
      assertThatThrownBy(() -> shift(" ", "06:00-14:00"))
          .hasMessageStartingWith("a shift needs a code and a name");
    }
  }

  @Nested
  class A_plan {

    @Test
    void has_each_code_once() {
      assertThatThrownBy(() -> plan(shift("A", "06:00-14:00"), shift("A", "14:00-22:00")))
          .hasMessage("a plan has one shift A, was two");
    }

    @Test
    void counts_its_versions_from_one() {
      assertThatThrownBy(() -> new ShiftPlan(0, LocalDate.parse("2026-03-10"), List.of()))
          .hasMessage("plan version must be positive, was 0");
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
      "06:00-14:00, 14:00-22:00, false",
      "06:00-14:00, 13:59-22:00, true",
      "22:00-06:00, 06:00-14:00, false",
      "22:00-06:00, 05:59-14:00, true",
      "10:17-10:17, 03:00-04:00, true",
    })
    void knows_whether_two_of_its_shifts_overlap(String one, String other, boolean overlap) {
      var plan = plan(shift("A", one), shift("B", other));

      assertThat(plan.overlap(LocalTime.MIDNIGHT).isPresent()).isEqualTo(overlap);
    }

    @Test
    void sees_an_overlap_from_sunday_to_monday() {
      var sunday = shift("N", "22:00-06:00", EnumSet.of(DayOfWeek.SUNDAY), Map.of());
      var monday = shift("A", "05:00-13:00", EnumSet.of(DayOfWeek.MONDAY), Map.of());
      var tuesday = shift("A", "05:00-13:00", EnumSet.of(DayOfWeek.TUESDAY), Map.of());

      assertThat(plan(sunday, monday).overlap(LocalTime.MIDNIGHT))
          .contains(new ShiftPlan.Overlap(monday, sunday));
      assertThat(plan(sunday, tuesday).overlap(LocalTime.MIDNIGHT)).isEmpty();
      // with days from 06:00 on, 05:00 of "Monday" is on Tuesday by the calendar
      assertThat(plan(sunday, monday).overlap(SIX)).isEmpty();
    }
  }
}
