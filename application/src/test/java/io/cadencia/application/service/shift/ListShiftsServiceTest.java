package io.cadencia.application.service.shift;

import static io.cadencia.domain.shift.TestShifts.shift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.in.shift.ListShiftsUseCase.ModuleShifts;
import io.cadencia.application.port.in.shift.ListShiftsUseCase.Query;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryShiftRepository;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.domain.efficiency.InvalidRangeException;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.shift.Holiday;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.shift.ShiftPlan;
import io.cadencia.domain.shift.ShiftSpan;
import io.cadencia.domain.time.TimeSpan;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListShiftsServiceTest {

  private static final ModuleId MODULE = new ModuleId(1);
  private static final ShiftPlan OLD =
      new ShiftPlan(1, LocalDate.parse("2026-01-01"), List.of(shift("DIA", "06:00-14:00")));
  private static final ShiftPlan NEW =
      new ShiftPlan(2, LocalDate.parse("2026-01-06"), List.of(shift("DIA", "07:00-15:00")));

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryShiftRepository shifts = new InMemoryShiftRepository();
  private final ListShiftsService service =
      new ListShiftsService(
          plant,
          shifts,
          ProductionDays.fromMidnight(ZoneId.of("America/Bogota")),
          Clock.fixed(Instant.parse("2026-01-05T15:00:00Z"), ZoneOffset.UTC));

  @BeforeEach
  void a_plan_that_changes_on_the_sixth() {
    TestPlants.lay(plant);
    shifts.addPlan(MODULE, OLD);
    shifts.addPlan(MODULE, NEW);
  }

  private ModuleShifts ofModule(String from, String to) {
    var query = new Query(MODULE, Instant.parse(from), Instant.parse(to));
    return service.list(query).modules().get(0);
  }

  private static ShiftSpan day(String day, String from, String to) {
    return new ShiftSpan(
        LocalDate.parse(day),
        "DIA",
        shift("DIA", "06:00-14:00").name(),
        new TimeSpan(Instant.parse(from), Instant.parse(to)));
  }

  @Test
  void today_is_asked_for_where_nothing_else_is_and_as_a_whole() {
    var answer = service.list(new Query(null, null, null));

    assertThat(answer.range())
        .isEqualTo(
            new TimeSpan(
                Instant.parse("2026-01-05T05:00:00Z"), Instant.parse("2026-01-06T05:00:00Z")));
    assertThat(answer.modules())
        .extracting(ModuleShifts::module)
        .containsExactlyElementsOf(plant.modules().stream().map(it -> it.id()).toList());
    assertThat(answer.modules().get(0).plans()).containsExactly(OLD);
    assertThat(answer.modules().get(0).shifts())
        .containsExactly(day("2026-01-05", "2026-01-05T11:00:00Z", "2026-01-05T19:00:00Z"));
  }

  @Test
  void the_plans_are_those_that_govern_a_day_of_the_range() {
    assertThat(ofModule("2026-01-05T12:00:00Z", "2026-01-06T12:00:00Z").plans())
        .containsExactly(OLD, NEW);
    assertThat(ofModule("2026-01-06T05:00:00Z", "2026-01-07T05:00:00Z").plans())
        .containsExactly(NEW);
    assertThat(ofModule("2025-12-01T05:00:00Z", "2025-12-02T05:00:00Z").plans()).isEmpty();
  }

  @Test
  void a_holiday_of_the_range_is_told_and_has_no_shift() {
    shifts.putHoliday(null, new Holiday(LocalDate.parse("2026-01-05"), "Reyes"));
    shifts.putHoliday(null, new Holiday(LocalDate.parse("2026-01-06"), "Other"));

    var module = ofModule("2026-01-05T05:00:00Z", "2026-01-06T05:00:00Z");

    assertThat(module.holidays())
        .containsExactly(new Holiday(LocalDate.parse("2026-01-05"), "Reyes"));
    assertThat(module.shifts()).isEmpty();
  }

  @Test
  void overtime_is_cut_to_the_range() {
    var from = Instant.parse("2026-01-05T20:00:00Z");
    shifts.putOvertime(MODULE, new TimeSpan(from, from.plusSeconds(7200)));

    assertThat(ofModule("2026-01-05T05:00:00Z", "2026-01-05T21:00:00Z").overtime())
        .containsExactly(new TimeSpan(from, from.plusSeconds(3600)));
  }

  @Test
  void a_range_of_more_than_a_year_or_of_nothing_is_refused() {
    assertThatThrownBy(() -> ofModule("2026-01-01T00:00:00Z", "2027-01-03T00:00:00Z"))
        .isInstanceOf(InvalidRangeException.class)
        .hasMessageContaining("at most 366 days");
    assertThatThrownBy(() -> ofModule("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z"))
        .isInstanceOf(InvalidRangeException.class);
  }

  @Test
  void a_module_nobody_knows_has_none() {
    assertThat(service.list(new Query(new ModuleId(99), null, null)).modules()).isEmpty();
  }
}
