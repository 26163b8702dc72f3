package io.cadencia.application.port.out;

import static io.cadencia.domain.shift.TestShifts.DAILY;
import static io.cadencia.domain.shift.TestShifts.plan;
import static io.cadencia.domain.shift.TestShifts.shift;
import static io.cadencia.domain.shift.TestShifts.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.Holiday;
import io.cadencia.domain.time.TimeSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link ShiftRepository} keeps; the modules are those of {@link TestPlants}. */
public abstract class ShiftRepositoryContract {

  private static final ModuleId MODULE = new ModuleId(1);
  private static final ModuleId OTHER = new ModuleId(2);

  protected abstract ShiftRepository shifts();

  protected abstract PlantRepository plant();

  protected abstract UnitOfWork unitOfWork();

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(plant());
  }

  private static Holiday holiday(String day, String name) {
    return new Holiday(LocalDate.parse(day), name);
  }

  @Test
  void a_module_nobody_planned_has_nothing() {
    assertThat(shifts().plans(MODULE)).isEmpty();
    assertThat(shifts().holidays(MODULE)).isEmpty();
    assertThat(shifts().overtime(MODULE)).isEmpty();
  }

  @Nested
  class A_plan {

    @Test
    void is_read_back_with_every_field() {
      var weekend = EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
      var staffing = Map.of(new WorkstationId(1), 2, new WorkstationId(2), 0);
      var plan =
          plan(
              1,
              "2026-03-10",
              shift("DIA", "06:00-14:00", weekend, staffing, "09:00-09:15", "12:00-12:30"),
              shift("NOCHE", "22:00-06:00", DAILY, Map.of(), "23:45-00:15", "03:00-03:30"),
              shift("TODO", "10:17-10:17"));

      shifts().addPlan(MODULE, plan);

      assertThat(shifts().plans(MODULE)).containsExactly(plan);
      assertThat(shifts().plans(OTHER)).isEmpty();
    }

    @Test
    void is_one_of_many_versions_in_order() {
      var second = plan(2, "2026-03-11");
      var first = plan(1, "2026-03-10", shift("A", "06:00-14:00"));
      shifts().addPlan(MODULE, second);
      shifts().addPlan(MODULE, first);

      assertThat(shifts().plans(MODULE)).containsExactly(first, second);
    }

    @Test
    void never_changes_once_given() {
      var plan = plan(1, "2026-03-10", shift("A", "06:00-14:00"));
      shifts().addPlan(MODULE, plan);

      assertThatThrownBy(() -> shifts().addPlan(MODULE, plan(1, "2026-03-11")))
          .isInstanceOf(RuntimeException.class);

      assertThat(shifts().plans(MODULE)).containsExactly(plan);
    }

    @Test
    void is_gone_when_its_unit_of_work_fails() {
      assertThatThrownBy(
              () ->
                  unitOfWork()
                      .run(
                          () -> {
                            shifts()
                                .addPlan(MODULE, plan(shift("A", "06:00-14:00", "09:00-09:15")));
                            shifts().putHoliday(null, holiday("2026-12-25", "Navidad"));
                            throw new IllegalStateException("on purpose");
                          }))
          .hasMessage("on purpose");

      a_module_nobody_planned_has_nothing();
    }
  }

  @Nested
  class Holidays {

    @Test
    void are_those_of_the_plant_and_of_the_module_by_day() {
      shifts().putHoliday(null, holiday("2026-12-25", "Navidad"));
      shifts().putHoliday(MODULE, holiday("2026-12-24", "Inventario"));
      shifts().putHoliday(OTHER, holiday("2026-12-23", "Traslado"));

      assertThat(shifts().holidays(MODULE))
          .containsExactly(holiday("2026-12-24", "Inventario"), holiday("2026-12-25", "Navidad"));
    }

    @Test
    void come_once_when_plant_and_module_name_the_same_day() {
      shifts().putHoliday(MODULE, holiday("2026-12-25", "Inventario"));
      shifts().putHoliday(null, holiday("2026-12-25", "Navidad"));

      assertThat(shifts().holidays(MODULE)).containsExactly(holiday("2026-12-25", "Inventario"));
    }

    @Test
    void may_be_renamed() {
      shifts().putHoliday(null, holiday("2026-12-25", "Navida"));
      shifts().putHoliday(null, holiday("2026-12-25", "Navidad"));

      assertThat(shifts().holidays(MODULE)).containsExactly(holiday("2026-12-25", "Navidad"));
    }

    @Test
    void are_forgotten_from_a_day_on() {
      shifts().putHoliday(null, holiday("2026-12-24", "Vigilia"));
      shifts().putHoliday(null, holiday("2026-12-25", "Navidad"));
      shifts().putHoliday(MODULE, holiday("2026-12-26", "Puente"));

      shifts().forgetHolidays(LocalDate.parse("2026-12-25"));

      assertThat(shifts().holidays(MODULE)).containsExactly(holiday("2026-12-24", "Vigilia"));
    }
  }

  @Nested
  class Overtime {
    private final TimeSpan first = span("2026-03-10T19:00:00Z", "2026-03-10T21:00:00Z");
    private final TimeSpan second = span("2026-03-11T19:00:00.125Z", "2026-03-11T21:00:00Z");

    @Test
    void comes_by_rising_start() {
      shifts().putOvertime(MODULE, second);
      shifts().putOvertime(MODULE, first);
      shifts().putOvertime(OTHER, first);

      assertThat(shifts().overtime(MODULE)).isEqualTo(List.of(first, second));
    }

    @Test
    void gets_another_end() {
      var longer = new TimeSpan(first.from(), first.to().plusSeconds(600));
      shifts().putOvertime(MODULE, first);
      shifts().putOvertime(MODULE, longer);

      assertThat(shifts().overtime(MODULE)).containsExactly(longer);
    }

    @Test
    void is_forgotten_from_an_instant_on() {
      shifts().putOvertime(MODULE, first);
      shifts().putOvertime(MODULE, second);

      shifts().forgetOvertime(second.from());

      assertThat(shifts().overtime(MODULE)).containsExactly(first);
    }
  }
}
