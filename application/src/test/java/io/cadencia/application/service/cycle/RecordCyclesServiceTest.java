package io.cadencia.application.service.cycle;

import static io.cadencia.domain.cycle.TestCycles.PROVENANCE;
import static io.cadencia.domain.cycle.TestCycles.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.in.cycle.RecordCyclesUseCase.Command;
import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.application.port.out.InMemoryCycleRepository;
import io.cadencia.application.port.out.InMemoryOperatorAssignments;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.domain.cycle.Confidence;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleOverride;
import io.cadencia.domain.cycle.CycleStatus;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.detection.CycleSignal;
import io.cadencia.domain.detection.CycleSignal.AbortReason;
import io.cadencia.domain.detection.CycleSignal.Aborted;
import io.cadencia.domain.detection.CycleSignal.Completed;
import io.cadencia.domain.detection.CycleSignal.Started;
import io.cadencia.domain.plant.OperatorAssignment;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordCyclesServiceTest {

  private static final WorkstationId STATION = new WorkstationId(1);
  private static final Confidence FIRST = new Confidence(0.5);
  private static final Confidence FINAL = new Confidence(0.9);

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);
  private final InMemoryOperatorAssignments assignments = new InMemoryOperatorAssignments();
  private final List<Cycle> pictured = new ArrayList<>();
  private final RecordCyclesService service =
      new RecordCyclesService(
          cycles, plant, assignments, new InMemoryUnitOfWork(plant, cycles), pictured::add);

  @BeforeEach
  void a_standard_that_changes_after_a_minute() {
    TestPlants.lay(plant);
    plant.addStandard(
        STATION, new StandardVersion(1, Instant.EPOCH, StandardTime.ofMillis(12_000)));
    plant.addStandard(
        STATION, new StandardVersion(2, START.plusSeconds(60), StandardTime.ofMillis(11_000)));
  }

  private void tell(CycleSignal... signals) {
    service.record(new Command(STATION, List.of(signals), PROVENANCE));
  }

  private static Instant after(long seconds) {
    return START.plusSeconds(seconds);
  }

  private List<Cycle> stored() {
    return cycles.afterId(CycleFilter.all(), 0, 100).stream().map(RecordedCycle::cycle).toList();
  }

  @Nested
  class The_operator_of_a_cycle {

    @BeforeEach
    void the_crew_changes_after_55_seconds() {
      assignments.assign(new OperatorAssignment(STATION, new OperatorId(7), START, null));
      assignments.assign(new OperatorAssignment(STATION, new OperatorId(8), after(55), null));
    }

    @Test
    void is_who_is_assigned_at_its_start_while_it_is_open() {
      tell(new Started(after(50), FIRST));

      assertThat(stored()).extracting(Cycle::operator).containsExactly(new OperatorId(7));
    }

    @Test
    void is_who_is_assigned_at_its_end_once_it_has_ended() {
      tell(new Started(after(50), FIRST), new Completed(after(60), FINAL));

      assertThat(stored()).extracting(Cycle::operator).containsExactly(new OperatorId(8));
    }
  }

  @Nested
  class A_cycle {

    @Test
    void that_started_is_open() {
      tell(new Started(START, FIRST));

      var open = cycles.findOpen(STATION).orElseThrow().cycle();
      assertThat(open).isEqualTo(Cycle.started(open.id(), STATION, START, FIRST, PROVENANCE));
    }

    @Test
    void that_was_completed_carries_the_standard_in_force_at_its_end() {
      tell(new Started(after(50), FIRST));
      tell(new Completed(after(60), FINAL));

      var cycle = stored().get(0);
      assertThat(cycle.status()).isEqualTo(CycleStatus.COMPLETE);
      assertThat(cycle.end()).contains(after(60));
      assertThat(cycle.confidence()).isEqualTo(FINAL);
      assertThat(cycle.samVersion()).isEqualTo(2);
    }

    @Test
    void that_was_aborted_carries_the_standard_in_force_at_its_end() {
      tell(new Started(START, FIRST));
      tell(new Aborted(after(59), AbortReason.OPERATOR_LEFT));

      var cycle = stored().get(0);
      assertThat(cycle.status()).isEqualTo(CycleStatus.ABORTED);
      assertThat(cycle.end()).contains(after(59));
      assertThat(cycle.samVersion()).isEqualTo(1);
    }

    @Test
    void of_a_workstation_without_standard_has_no_version() {
      service.record(
          new Command(
              new WorkstationId(3),
              List.of(new Started(START, FIRST), new Completed(after(9), FINAL)),
              PROVENANCE));

      assertThat(stored().get(0).samVersion()).isNull();
    }
  }

  @Nested
  @DisplayName("A-53 A cycle that an override has closed")
  class A_cycle_that_an_override_has_closed {

    @BeforeEach
    void close_it() {
      tell(new Started(START, FIRST));
      var open = cycles.findOpen(STATION).orElseThrow().cycle();
      cycles.save(
          open.correctedBy(
              CycleOverride.ofDuration(Duration.ofSeconds(70)), null, plant.standards(STATION)));
    }

    @Test
    void is_measured_all_the_same_and_moved_by_nothing() {
      tell(new Completed(after(20), FINAL), new Started(after(21), FIRST));

      assertThat(stored())
          .extracting(Cycle::status)
          .containsExactly(CycleStatus.MANUAL_OVERRIDE, CycleStatus.IN_PROGRESS);
      var closed = stored().get(0);
      assertThat(closed.measuredEnd()).isEqualTo(after(20));
      assertThat(closed.measuredStatus()).isEqualTo(CycleStatus.COMPLETE);
      assertThat(closed.end()).contains(after(70));
      assertThat(closed.samVersion()).isEqualTo(2);
    }

    @Test
    void keeps_that_it_was_aborted_for_the_day_the_override_is_revoked() {
      tell(new Aborted(after(20), AbortReason.OPERATOR_LEFT));

      var revoked = stored().get(0).overrideRevoked(plant.standards(STATION));
      assertThat(revoked.status()).isEqualTo(CycleStatus.ABORTED);
      assertThat(revoked.end()).contains(after(20));
    }

    @Test
    void does_not_keep_the_next_one_from_starting() {
      tell(new Started(after(25), FIRST));

      assertThat(cycles.findOpen(STATION).orElseThrow().cycle().start()).isEqualTo(after(25));
      assertThat(stored().get(0).measuredStatus()).isEqualTo(CycleStatus.ABORTED);
      assertThat(stored().get(0).measuredEnd()).isEqualTo(after(25));
      assertThat(stored().get(0).end()).contains(after(70));
    }
  }

  @Nested
  @DisplayName("E-10 A picture")
  class A_picture {

    @Test
    void is_asked_for_when_a_cycle_is_completed_and_stored() {
      tell(new Started(after(50), FIRST));
      assertThat(pictured).isEmpty();

      tell(new Completed(after(60), FINAL), new Started(after(61), FIRST));

      assertThat(pictured).containsExactly(stored().get(0));
      assertThat(pictured.get(0).measuredEnd()).isEqualTo(after(60));
    }

    @Test
    void is_not_asked_for_when_a_cycle_is_given_up() {
      tell(new Started(after(50), FIRST));
      tell(new Aborted(after(80), AbortReason.OPERATOR_LEFT));

      assertThat(pictured).isEmpty();
    }

    @Test
    void is_not_asked_for_when_the_cycle_is_undone() {
      tell(new Started(after(50), FIRST));

      assertThatThrownBy(
              () -> tell(new Completed(after(60), FINAL), new Completed(after(61), FINAL)))
          .isInstanceOf(IllegalStateException.class);
      assertThat(pictured).isEmpty();
    }
  }

  @Nested
  class Several_signals {

    @Test
    void end_one_cycle_and_begin_the_next() {
      tell(new Started(START, FIRST));
      tell(new Completed(after(20), FINAL), new Started(after(21), FIRST));

      assertThat(stored())
          .extracting(Cycle::status)
          .containsExactly(CycleStatus.COMPLETE, CycleStatus.IN_PROGRESS);
    }

    @Test
    void are_stored_all_or_none() {
      assertThatThrownBy(
              () ->
                  tell(
                      new Started(START, FIRST),
                      new Completed(after(20), FINAL),
                      new Completed(after(21), FINAL)))
          .isInstanceOf(IllegalStateException.class);

      assertThat(stored()).isEmpty();
    }
  }

  @Nested
  class A_mistake_of_the_detector {

    @Test
    void completing_what_never_started_names_the_workstation() {
      assertThatThrownBy(() -> tell(new Completed(START, FINAL)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("workstation 1 has no open cycle");
    }

    @Test
    void aborting_what_never_started_names_the_workstation() {
      assertThatThrownBy(() -> tell(new Aborted(START, AbortReason.TOO_LONG)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("workstation 1 has no open cycle");
    }

    @Test
    void starting_twice_names_the_workstation_and_its_cycle() {
      tell(new Started(START, FIRST));

      assertThatThrownBy(() -> tell(new Started(after(1), FIRST)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("workstation 1 still works on cycle 1");
      assertThat(stored()).hasSize(1);
    }
  }
}
