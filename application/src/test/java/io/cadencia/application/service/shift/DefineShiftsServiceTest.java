package io.cadencia.application.service.shift;

import static io.cadencia.domain.shift.TestShifts.plan;
import static io.cadencia.domain.shift.TestShifts.shift;
import static io.cadencia.domain.shift.TestShifts.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.in.shift.DefineShiftsUseCase.Command;
import io.cadencia.application.port.in.shift.DefineShiftsUseCase.Overtime;
import io.cadencia.application.port.in.shift.DefineShiftsUseCase.PlantHoliday;
import io.cadencia.application.port.out.InMemoryShiftRepository;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.shift.Holiday;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.shift.Shift;
import io.cadencia.domain.time.TimeSpan;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Row D-20: a changed configuration never changes days that are over. */
@DisplayName("D-20 shifts defined by the configuration")
class DefineShiftsServiceTest {

  private static final ModuleId MODULE = new ModuleId(1);
  private static final Shift DAY = shift("DIA", "06:00-14:00", "09:00-09:15");
  private static final Shift NIGHT = shift("NOCHE", "22:00-06:00");

  private final InMemoryShiftRepository shifts = new InMemoryShiftRepository();

  /** Ten in the morning in Bogota, on a production day that begins at six. */
  private void defineOn(String day, Command command) {
    var clock = Clock.fixed(Instant.parse(day + "T15:00:00Z"), ZoneOffset.UTC);
    service(clock).define(command);
  }

  private DefineShiftsService service(Clock clock) {
    var days = new ProductionDays(ZoneId.of("America/Bogota"), LocalTime.of(6, 0));
    return new DefineShiftsService(shifts, new InMemoryUnitOfWork(shifts), days, clock);
  }

  private static Command shifts(Shift... some) {
    return new Command(Map.of(MODULE, List.of(some)), List.of(), List.of());
  }

  private static PlantHoliday holiday(String day, @Nullable ModuleId module) {
    return new PlantHoliday(module, new Holiday(LocalDate.parse(day), "Festivo"));
  }

  private static Command holidays(PlantHoliday... some) {
    return new Command(Map.of(), List.of(some), List.of());
  }

  private static Command overtime(TimeSpan... some) {
    return new Command(
        Map.of(),
        List.of(),
        List.of(some).stream().map(span -> new Overtime(MODULE, span)).toList());
  }

  @Test
  void hold_from_the_current_production_day_on() {
    defineOn("2026-03-10", shifts(DAY));

    assertThat(shifts.plans(MODULE)).containsExactly(plan(1, "2026-03-10", DAY));
  }

  @Test
  void hold_from_the_day_before_when_the_day_has_not_begun() {
    service(Clock.fixed(Instant.parse("2026-03-10T10:59:59Z"), ZoneOffset.UTC)).define(shifts(DAY));

    assertThat(shifts.plans(MODULE)).containsExactly(plan(1, "2026-03-09", DAY));
  }

  @Test
  void get_a_new_version_only_when_they_changed() {
    defineOn("2026-03-10", shifts(DAY, NIGHT));
    defineOn("2026-03-11", shifts(NIGHT, DAY));
    defineOn("2026-03-12", shifts(DAY));

    assertThat(shifts.plans(MODULE))
        .containsExactly(plan(1, "2026-03-10", DAY, NIGHT), plan(2, "2026-03-12", DAY));
  }

  @Test
  void never_come_before_the_version_they_replace() {
    defineOn("2026-03-12", shifts(DAY));
    defineOn("2026-03-10", shifts(NIGHT));

    assertThat(shifts.plans(MODULE))
        .containsExactly(plan(1, "2026-03-12", DAY), plan(2, "2026-03-12", NIGHT));
  }

  @Test
  void leave_a_module_without_a_plan_that_never_had_one() {
    defineOn("2026-03-10", shifts());

    assertThat(shifts.plans(MODULE)).isEmpty();
  }

  @Test
  void let_a_module_rest_when_they_are_taken_away() {
    defineOn("2026-03-10", shifts(DAY));
    defineOn("2026-03-12", shifts());

    assertThat(shifts.plans(MODULE))
        .containsExactly(plan(1, "2026-03-10", DAY), plan(2, "2026-03-12"));
  }

  @Test
  void keep_the_holidays_of_days_that_are_over() {
    defineOn("2026-03-10", holidays(holiday("2026-03-10", null), holiday("2026-03-23", MODULE)));
    defineOn("2026-03-11", holidays(holiday("2026-05-01", null)));

    assertThat(shifts.holidays(MODULE))
        .extracting(holiday -> holiday.day().toString())
        .containsExactly("2026-03-10", "2026-05-01");
  }

  @Test
  void keep_the_overtime_of_days_that_are_over_and_take_what_is_told_later() {
    var yesterday = span("2026-03-10T19:00:00Z", "2026-03-10T21:00:00Z");
    var today = span("2026-03-11T19:00:00Z", "2026-03-11T21:00:00Z");
    var forgotten = span("2026-03-09T19:00:00Z", "2026-03-09T21:00:00Z");
    defineOn("2026-03-10", overtime(yesterday, today));
    defineOn("2026-03-11", overtime(forgotten));

    assertThat(shifts.overtime(MODULE)).containsExactly(forgotten, yesterday);
  }
}
