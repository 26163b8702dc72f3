package io.cadencia.application.service.report;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.in.report.ExportCyclesUseCase.Query;
import io.cadencia.application.port.out.CycleSheet;
import io.cadencia.application.port.out.InMemoryCycleRepository;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemorySnapshot;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.domain.cycle.TestCycles;
import io.cadencia.domain.efficiency.Percent;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardSource;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExportCyclesServiceTest {

  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final Instant MIDNIGHT = Instant.parse("2026-01-05T05:00:00Z");
  private static final Instant NEXT_MIDNIGHT = Instant.parse("2026-01-06T05:00:00Z");

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);
  private final List<CycleSheet> sheets = new ArrayList<>();
  private final List<CycleSheet.Row> rows = new ArrayList<>();
  private final ExportCyclesService service =
      new ExportCyclesService(
          plant,
          cycles,
          new InMemorySnapshot(cycles),
          (sheet, to) -> {
            sheets.add(sheet);
            sheet.rows().forEach(rows::add);
          },
          BOGOTA);

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(plant);
  }

  private void save(TestCycles.Builder... made) {
    for (var cycle : made) {
      cycles.save(cycle.build());
    }
  }

  private List<Long> exported(int module) {
    service.export(new Query(new ModuleId(module), DAY), OutputStream.nullOutputStream());
    return rows.stream().map(row -> row.cycle().id().value()).toList();
  }

  @Test
  void a_sheet_is_of_one_module_and_names_it_its_day_and_its_zone() {
    save(aCycle().numbered(1).at(1), aCycle().numbered(2).at(3), aCycle().numbered(3).at(2));

    assertThat(exported(1)).containsExactly(1L, 3L);
    assertThat(sheets.get(0).module().code()).isEqualTo("MODULO_1");
    assertThat(sheets.get(0).day()).isEqualTo(DAY);
    assertThat(sheets.get(0).zone()).isEqualTo(BOGOTA);
  }

  @Test
  void an_unknown_module_is_refused_before_anything_is_written() {
    assertThatThrownBy(() -> exported(9)).isInstanceOf(ModuleNotFoundException.class);
    assertThat(sheets).isEmpty();
  }

  @Test
  void a_cycle_belongs_to_the_day_of_its_end() {
    var twenty = Duration.ofSeconds(20);
    save(
        aCycle().numbered(1).startedAt(MIDNIGHT.minusSeconds(21)).measured(twenty),
        aCycle().numbered(2).startedAt(MIDNIGHT.minusSeconds(20)).measured(twenty),
        aCycle().numbered(3).startedAt(NEXT_MIDNIGHT.minusSeconds(21)).measured(twenty),
        aCycle().numbered(4).startedAt(NEXT_MIDNIGHT.minusSeconds(20)).measured(twenty));

    assertThat(exported(1)).containsExactly(2L, 3L);
  }

  @Test
  void an_open_cycle_is_left_out_and_an_aborted_one_is_shown() {
    save(
        aCycle().numbered(1).abortedAfter(Duration.ofSeconds(8)),
        aCycle().numbered(2).startedAfter(60).open());

    assertThat(exported(1)).containsExactly(1L);
  }

  @Test
  void a_workstation_out_of_use_keeps_its_cycles() {
    save(aCycle().numbered(1).at(2));
    plant.replace(TestPlants.MODULES, List.of(TestPlants.WORKSTATIONS.get(0)), TestPlants.CAMERAS);

    assertThat(exported(1)).containsExactly(1L);
  }

  @Test
  void more_cycles_than_fit_on_a_page_come_once_each_and_in_order() {
    LongStream.rangeClosed(1, 1_001).forEach(i -> save(aCycle().numbered(i).startedAfter(20 * i)));

    assertThat(exported(1))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 1_001).boxed().toList());
  }

  @Nested
  class A_row {

    @BeforeEach
    void set_the_standard() {
      var station = new WorkstationId(1);
      plant.addStandard(
          station, new StandardVersion(1, Instant.EPOCH, StandardTime.ofMillis(12_000)));
      plant.addStandard(
          station,
          new StandardVersion(2, TestCycles.START.plusSeconds(600), StandardTime.ofMillis(10_000)));
    }

    @Test
    void is_judged_by_the_standard_in_force_at_its_end_and_by_the_corrected_duration() {
      save(
          aCycle().numbered(1).measured(Duration.ofSeconds(16)),
          aCycle().numbered(2).startedAfter(590).measured(Duration.ofSeconds(20)),
          aCycle()
              .numbered(3)
              .startedAfter(700)
              .measured(Duration.ofSeconds(20))
              .correctedTo(Duration.ofSeconds(8)));

      exported(1);

      assertThat(rows)
          .extracting(CycleSheet.Row::efficiency)
          .containsExactly(new Percent(75), new Percent(50), new Percent(125));
    }

    @Test
    void names_what_was_done_at_its_end_though_a_bulletin_moved_it_since() {
      var stitch = new Operation("PESPUNTAR CUELLO", "MPP", StandardTime.ofMillis(12_000));
      plant.addStandard(
          new WorkstationId(1),
          StandardVersion.of(3, TestCycles.START, List.of(stitch), StandardSource.CONFIGURATION));
      save(aCycle().numbered(1), aCycle().numbered(2).startedAfter(700));

      exported(1);

      assertThat(rows)
          .extracting(row -> row.workstation().operations())
          .containsExactly(List.of(stitch), List.of());
    }

    @Test
    void of_an_aborted_cycle_has_a_standard_and_no_efficiency() {
      save(aCycle().numbered(1).abortedAfter(Duration.ofSeconds(8)));

      exported(1);

      assertThat(rows.get(0).sam()).isEqualTo(StandardTime.ofMillis(12_000));
      assertThat(rows.get(0).efficiency()).isNull();
    }

    @Test
    void without_a_standard_has_neither() {
      save(aCycle().numbered(1).at(2));

      exported(1);

      assertThat(rows.get(0).sam()).isNull();
      assertThat(rows.get(0).efficiency()).isNull();
    }
  }
}
