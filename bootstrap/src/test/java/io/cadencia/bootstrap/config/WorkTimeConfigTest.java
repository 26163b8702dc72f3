package io.cadencia.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cadencia.bootstrap.config.WorkTime.HolidayEntry;
import io.cadencia.bootstrap.config.WorkTime.OvertimeEntry;
import io.cadencia.domain.losttime.LostTimeCatalogue;
import io.cadencia.domain.losttime.LostTimeCode;
import io.cadencia.domain.losttime.LostTimeKind;
import io.cadencia.domain.losttime.StopDetection;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.Break;
import io.cadencia.domain.shift.Shift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows D-20, D-21 and B-22: the keys of shifts and stops. */
@DisplayName("D-20 D-21 B-22 shifts and stops in the configuration")
class WorkTimeConfigTest {

  private static final String FULL =
      """
      plant: {id: demo, box: box-1, time_zone: America/Bogota}
      day_starts_at: "06:00"
      shifts:
        - {code: DIA, name: Día, from: "06:00", to: 14:00}
      modules:
        - id: 1
          code: MODULO_1
          name: Módulo 1
          workstations:
            - {id: 1, code: PUESTO_01, name: Puesto 1}
            - {id: 2, code: PUESTO_02, name: Puesto 2}
          shifts:
            - code: TARDE
              name: Tarde
              from: 14:00
              to: "22:00"
              days: [mon, sat]
              breaks: [{from: "18:00", to: "18:30"}, {from: 16:00, to: "16:10"}]
              staffing: [{workstation: PUESTO_02, operators: 2}]
            - {code: NOCHE, name: Noche, from: "22:00", to: "06:00"}
        - id: 2
          code: MODULO_2
          name: Módulo 2
          workstations:
            - {id: 3, code: PUESTO_01, name: Puesto 1}
      holidays:
        - {day: 2026-12-25, name: Navidad}
        - {day: 2026-12-24, name: Inventario, module: 2}
      overtime:
        - {from: 2026-12-19T14:00, to: 2026-12-19T18:00, module: 1}
        - {from: "2026-12-20T22:00", to: "2026-12-21T02:00"}
      stops: {after_sam_multiple: 5}
      lost_time_codes:
        - {code: C001, es: Daño, en: Breakdown, kind: unplanned}
        - {code: C900, es: Cambio, en: Change, kind: changeover}
      """;

  private static CadenciaConfig parse(String text) {
    return ConfigYaml.parse(text, "plant.yaml");
  }

  private static LocalTime at(int hour, int minute) {
    return LocalTime.of(hour, minute);
  }

  @Nested
  class Every_key_is_read {
    private final CadenciaConfig config = parse(FULL);

    @Test
    void of_a_module_with_shifts_of_its_own() {
      var everyDay = Set.of(DayOfWeek.values());

      assertThat(config.shifts().get(new ModuleId(1)))
          .containsExactly(
              new Shift(
                  "TARDE",
                  "Tarde",
                  at(14, 0),
                  at(22, 0),
                  Set.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
                  List.of(new Break(at(16, 0), at(16, 10)), new Break(at(18, 0), at(18, 30))),
                  Map.of(new WorkstationId(2), 2)),
              Shift.unbroken("NOCHE", "Noche", at(22, 0), at(6, 0), everyDay));
    }

    @Test
    void of_a_module_that_works_the_shifts_of_the_plant() {
      assertThat(config.shifts().get(new ModuleId(2)))
          .containsExactly(
              Shift.unbroken("DIA", "Día", at(6, 0), at(14, 0), Set.of(DayOfWeek.values())));
    }

    @Test
    void of_days_holidays_and_overtime() {
      var times = config.workTime();

      assertThat(config.productionDays().startsAt()).isEqualTo(at(6, 0));
      assertThat(times.holidays())
          .containsExactly(
              new HolidayEntry(LocalDate.parse("2026-12-25"), "Navidad", null),
              new HolidayEntry(LocalDate.parse("2026-12-24"), "Inventario", 2));
      assertThat(times.overtime())
          .containsExactly(
              new OvertimeEntry(
                  LocalDateTime.parse("2026-12-19T14:00"),
                  LocalDateTime.parse("2026-12-19T18:00"),
                  1),
              new OvertimeEntry(
                  LocalDateTime.parse("2026-12-20T22:00"),
                  LocalDateTime.parse("2026-12-21T02:00"),
                  null));
    }

    @Test
    void of_stops_and_their_codes() {
      assertThat(config.stops().detection()).isEqualTo(new StopDetection(5));
      assertThat(config.stops().codes())
          .containsExactly(
              new LostTimeCode("C001", "Daño", "Breakdown", LostTimeKind.UNPLANNED),
              new LostTimeCode("C900", "Cambio", "Change", LostTimeKind.CHANGEOVER));
    }
  }

  @Nested
  class What_is_left_out_has_a_default {
    private final CadenciaConfig config = parse(ConfigYamlTest.SMALLEST);

    @Test
    void no_shifts_no_holidays_and_days_from_midnight() {
      assertThat(config.workTime()).isEqualTo(WorkTime.DEFAULT);
      assertThat(config.shifts()).containsExactly(Map.entry(new ModuleId(7), List.of()));
      assertThat(config.productionDays().startsAt()).isEqualTo(LocalTime.MIDNIGHT);
    }

    @Test
    void stops_after_three_times_the_standard_with_22_codes() {
      assertThat(config.stops())
          .isEqualTo(new StopSettings(new StopDetection(3), LostTimeCatalogue.STARTER));
    }
  }

  @Nested
  class What_is_written {

    @Test
    void reads_back_to_an_equal_configuration() {
      var config = parse(FULL);

      assertThat(parse(ConfigYaml.write(config))).isEqualTo(config);
      assertThat(ConfigYaml.write(config))
          .contains("day_starts_at: \"06:00\"", "    shifts:\n      - code: \"TARDE\"")
          .contains("breaks:\n          - {from: \"16:00\", to: \"16:10\"}")
          .contains("days: [mon, sat]")
          .contains("- {workstation: \"PUESTO_02\", operators: 2}")
          .contains("- {day: \"2026-12-24\", name: \"Inventario\", module: 2}");
    }

    @Test
    void leaves_defaults_out_so_that_older_versions_stay() {
      assertThat(ConfigYaml.write(parse(ConfigYamlTest.SMALLEST)))
          .doesNotContain("shifts", "day_starts_at", "stops", "lost_time", "holidays", "overtime");
    }

    @Test
    void has_another_version_when_a_shift_changes() {
      var later = FULL.replace("\"06:00\", to: 14:00", "\"06:00\", to: 13:00");

      assertThat(ConfigVersions.configVersion(parse(later)))
          .isNotEqualTo(ConfigVersions.configVersion(parse(FULL)));
    }
  }

  @Nested
  class A_fault_names_key_value_and_way_out {

    private static List<String> faultsOf(String text) {
      var thrown = catchThrowableOfType(ConfigException.class, () -> parse(text));
      assertThat(thrown).as("a fault in %s", text).isNotNull();
      return thrown.faults();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            day_starts_at: "06:00" | day_starts_at: "06:10" | day_starts_at is '06:10': give a time of day on a quarter of an hour, such as "06:00"
            to: 14:00} | to: 6} | shifts[0].to is 6: give a time of day such as "06:00"
            to: 14:00} | to: "24:00"} | shifts[0].to is '24:00': give a time of day such as "06:00"
            to: 14:00} | } | shifts[0].to is missing: give a time of day such as "06:00"
            days: [mon, sat] | days: [lunes] | modules[0].shifts[0].days is ['lunes']: give weekdays such as [mon, tue, wed, thu, fri]
            days: [mon, sat] | days: [] | modules[0].shifts[0].days is []: give weekdays such as [mon, tue, wed, thu, fri]
            to: "16:10"} | to: 16:00} | modules[0].shifts[0].breaks[1] is 16:00 to 16:00: let the break last
            to: "16:10"} | to: "22:10"} | modules[0].shifts[0].breaks[1] is 16:00 to 22:10: let it lie inside the shift from 14:00 to 22:00, apart from the other breaks
            to: "16:10"} | to: "18:10"} | modules[0].shifts[0].breaks[1] is 16:00 to 18:10: let it lie inside the shift from 14:00 to 22:00, apart from the other breaks
            workstation: PUESTO_02 | workstation: PUESTO_09 | modules[0].shifts[0].staffing[0].workstation is 'PUESTO_09': the module has no such workstation, only PUESTO_01, PUESTO_02
            operators: 2 | operators: -1 | modules[0].shifts[0].staffing[0].operators is -1: give the operators there, from 0 to 100
            code: NOCHE | code: TARDE | modules[0].shifts[1].code is 'TARDE': taken by modules[0].shifts[0].code, give another
            from: "22:00", to: "06:00"} | from: "21:59", to: "06:00"} | modules[0].shifts is NOCHE from 21:59 to 06:00 and TARDE from 14:00 to 22:00 at the same time: let one begin when the other has ended
            day: 2026-12-25 | day: 2026-02-30 | holidays[0].day is '2026-02-30': give a date such as 2026-12-25
            day: 2026-12-25, name: Navidad | day: 2026-12-24, name: Navidad, module: 2 | holidays[1].day is '2026-12-24': named before, keep one
            module: 2} | module: 3} | holidays[1].module is 3: give the id of a module described above, or leave the key out for all
            to: 2026-12-19T18:00 | to: 2026-12-19T14:00 | overtime[0].to is '2026-12-19T14:00': give a time after 2026-12-19T14:00, at most a day later
            to: 2026-12-19T18:00 | to: 2026-12-19 | overtime[0].to is '2026-12-19': give date and time by the plant's clock, such as 2026-12-19T14:00
            after_sam_multiple: 5 | after_sam_multiple: 0 | stops.after_sam_multiple is 0: give a whole number from 1 to 1000
            code: C900 | code: C9 | lost_time_codes[1].code is 'C9': give C and three digits, such as C001
            code: C900 | code: C001 | lost_time_codes[1].code is 'C001': named before, keep one
            kind: changeover | kind: other | lost_time_codes[1].kind is 'other': give planned, unplanned or changeover
            """)
    void in_one_line(String piece, String replacement, String line) {
      assertThat(FULL).contains(piece);
      assertThat(faultsOf(FULL.replace(piece, replacement))).containsExactly(line);
    }

    @Test
    void when_the_plants_shifts_name_workstations() {
      assertThat(
              faultsOf(
                  FULL.replace(
                      "to: 14:00}", "to: 14:00, staffing: [{workstation: A, operators: 1}]}")))
          .containsExactly(
              "shifts[0].staffing[0].workstation is 'A': write staffing into shifts of a module,"
                  + " these are the plant's");
    }

    @Test
    void and_all_of_them_are_told_together() {
      var broken =
          FULL.replace("day_starts_at: \"06:00\"", "day_starts_at: 6")
              .replace("operators: 2", "operators: many")
              .replace("name: Navidad", "nam: Navidad")
              .replace("kind: unplanned", "kind: x");

      assertThat(faultsOf(broken)).hasSize(5);
    }
  }
}
