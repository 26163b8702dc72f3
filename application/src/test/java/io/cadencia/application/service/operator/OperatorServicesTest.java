package io.cadencia.application.service.operator;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.in.operator.AssignOperatorUseCase;
import io.cadencia.application.port.in.operator.CreateOperatorUseCase;
import io.cadencia.application.port.in.operator.ReleaseOperatorUseCase;
import io.cadencia.application.port.out.InMemoryAuditLog;
import io.cadencia.application.port.out.InMemoryCycleRepository;
import io.cadencia.application.port.out.InMemoryOperatorAssignments;
import io.cadencia.application.port.out.InMemoryOperatorRepository;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.AuditEntry;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.plant.AssignmentTooEarlyException;
import io.cadencia.domain.plant.OperatorAssignment;
import io.cadencia.domain.plant.OperatorCodeTakenException;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.OperatorNotFoundException;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.plant.WorkstationNotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** It is an hour after START. */
@DisplayName("A-58 operators")
class OperatorServicesTest {

  private static final Instant NOW = START.plusSeconds(3600);
  private static final WorkstationId STATION = new WorkstationId(1);
  private static final Actor BOSS = Actor.named("jefa@planta.example");
  private static final OperatorId FIRST = new OperatorId(1);
  private static final OperatorId SECOND = new OperatorId(2);

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);
  private final InMemoryOperatorRepository operators = new InMemoryOperatorRepository();
  private final InMemoryOperatorAssignments assignments = new InMemoryOperatorAssignments();
  private final InMemoryAuditLog trail = new InMemoryAuditLog();
  private final InMemoryUnitOfWork unitOfWork =
      new InMemoryUnitOfWork(plant, cycles, operators, assignments, trail);
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final CrewChange change =
      new CrewChange(
          plant, assignments, new CycleAttribution(cycles, assignments), trail, unitOfWork, clock);
  private final CreateOperatorService create =
      new CreateOperatorService(operators, trail, unitOfWork, clock);
  private final AssignOperatorService assign = new AssignOperatorService(operators, change);
  private final ReleaseOperatorService release = new ReleaseOperatorService(change);

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(plant);
  }

  private void enter(String code) {
    create.create(new CreateOperatorUseCase.Command(code, "Quetzal " + code, BOSS));
  }

  private OperatorAssignment put(OperatorId operator, @Nullable Instant from) {
    return assign.assign(new AssignOperatorUseCase.Command(STATION, operator, from, BOSS));
  }

  private void take(@Nullable Instant from) {
    release.release(new ReleaseOperatorUseCase.Command(STATION, from, BOSS));
  }

  private List<AuditEntry> told() {
    return trail.afterSeq(0, 100);
  }

  private @Nullable OperatorId operatorOf(long cycle) {
    return cycles.find(new CycleId(cycle)).orElseThrow().cycle().operator();
  }

  private void keep(Cycle cycle) {
    cycles.save(cycle);
  }

  @Nested
  class Entering_one {

    @Test
    void gives_a_number_and_tells_the_trail_the_code_but_never_the_name() {
      enter("OP_01");

      assertThat(new ListOperatorsService(operators).list())
          .singleElement()
          .satisfies(operator -> assertThat(operator.name()).isEqualTo("Quetzal OP_01"));
      assertThat(told())
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.action()).isEqualTo("operator_created");
                assertThat(entry.subjectKind() + " " + entry.subjectId()).isEqualTo("operator 1");
                assertThat(entry.before()).isNull();
                assertThat(entry.after()).isEqualTo("{\"code\":\"OP_01\"}");
              });
      assertThat(told().toString()).doesNotContain("Quetzal");
    }

    @Test
    void under_a_code_that_somebody_has_is_refused_and_not_told() {
      enter("OP_01");

      assertThatThrownBy(() -> enter("OP_01"))
          .isInstanceOf(OperatorCodeTakenException.class)
          .hasMessageContaining("OP_01");
      assertThat(told()).hasSize(1);
    }
  }

  @Nested
  class Assigning_one {

    @BeforeEach
    void two_are_known() {
      enter("OP_01");
      enter("OP_02");
    }

    @Test
    void holds_from_now_on_and_stands_in_the_trail() {
      var put = put(FIRST, null);

      assertThat(put).isEqualTo(new OperatorAssignment(STATION, FIRST, NOW, null));
      assertThat(assignments.at(STATION, NOW)).contains(FIRST);
      assertThat(told().get(2))
          .satisfies(
              entry -> {
                assertThat(entry.action()).isEqualTo("operator_assigned");
                assertThat(entry.subjectKind() + " " + entry.subjectId())
                    .isEqualTo("workstation 1");
                assertThat(entry.before())
                    .isEqualTo(
                        "{\"from_ts\":%d,\"operator_id\":null}".formatted(NOW.toEpochMilli()));
                assertThat(entry.after())
                    .isEqualTo("{\"from_ts\":%d,\"operator_id\":1}".formatted(NOW.toEpochMilli()));
              });
    }

    @Test
    void who_is_there_already_changes_nothing() {
      put(FIRST, START);

      assertThat(put(FIRST, null)).isEqualTo(new OperatorAssignment(STATION, FIRST, START, null));
      assertThat(told()).hasSize(3);
    }

    @Test
    void ends_what_held_before_and_forgets_what_was_to_come() {
      put(FIRST, START);
      put(FIRST, NOW.plusSeconds(600));
      put(SECOND, NOW.plusSeconds(60));

      assertThat(assignments.since(STATION, START))
          .containsExactly(
              new OperatorAssignment(STATION, FIRST, START, NOW.plusSeconds(60)),
              new OperatorAssignment(STATION, SECOND, NOW.plusSeconds(60), null));
    }

    @Test
    void afterwards_makes_the_cycles_since_then_theirs() {
      var early = aCycle().numbered(1).startedAfter(0).measured(Duration.ofSeconds(30)).build();
      var across = aCycle().numbered(2).startedAfter(590).measured(Duration.ofSeconds(20)).build();
      var aborted =
          aCycle().numbered(3).startedAfter(700).abortedAfter(Duration.ofSeconds(25)).build();
      List.of(early, across, aborted, aCycle().numbered(4).startedAfter(3590).open().build())
          .forEach(OperatorServicesTest.this::keep);

      put(FIRST, START.plusSeconds(600));

      assertThat(operatorOf(1)).isNull();
      assertThat(operatorOf(2)).isEqualTo(FIRST);
      assertThat(operatorOf(3)).isEqualTo(FIRST);
      assertThat(operatorOf(4)).isEqualTo(FIRST);
    }

    @Test
    void afterwards_reaches_through_many_cycles_and_leaves_other_stations_alone() {
      for (int i = 1; i <= 1200; i++) {
        keep(aCycle().numbered(i).startedAfter(i * 2L).measured(Duration.ofSeconds(1)).build());
      }
      keep(aCycle().numbered(2000).at(2).startedAfter(700).build());

      put(FIRST, START);

      assertThat(operatorOf(1)).isEqualTo(FIRST);
      assertThat(operatorOf(1200)).isEqualTo(FIRST);
      assertThat(operatorOf(2000)).isNull();
    }

    @Test
    void may_be_said_a_day_later_but_no_longer() {
      put(FIRST, NOW.minus(Duration.ofHours(24)));

      var tooEarly = NOW.minus(Duration.ofHours(24)).minusMillis(1);
      assertThatThrownBy(() -> put(SECOND, tooEarly))
          .isInstanceOf(AssignmentTooEarlyException.class);
      assertThat(told()).hasSize(3);
    }

    @Test
    void needs_an_operator_and_a_workstation_that_exist() {
      assertThatThrownBy(() -> put(new OperatorId(9), null))
          .isInstanceOf(OperatorNotFoundException.class)
          .hasMessage("No operator with id=9");
      assertThatThrownBy(
              () ->
                  assign.assign(
                      new AssignOperatorUseCase.Command(new WorkstationId(9), FIRST, null, BOSS)))
          .isInstanceOf(WorkstationNotFoundException.class);
      assertThat(told()).hasSize(2);
    }
  }

  @Nested
  class Releasing_one {

    @BeforeEach
    void somebody_works() {
      enter("OP_01");
      put(FIRST, START);
    }

    @Test
    void leaves_nobody_from_now_on() {
      take(null);

      assertThat(assignments.at(STATION, NOW)).isEmpty();
      assertThat(assignments.at(STATION, NOW.minusMillis(1))).contains(FIRST);
      assertThat(told().get(2).action()).isEqualTo("operator_released");
    }

    @Test
    void afterwards_takes_the_cycles_since_then_from_them() {
      keep(aCycle().numbered(1).startedAfter(600).by(1).build());

      take(START.plusSeconds(300));

      assertThat(operatorOf(1)).isNull();
    }

    @Test
    void from_an_empty_workstation_is_not_told() {
      take(null);
      take(null);

      assertThat(told()).hasSize(3);
    }

    @Test
    void from_a_workstation_that_does_not_exist_is_refused() {
      assertThatThrownBy(
              () ->
                  release.release(
                      new ReleaseOperatorUseCase.Command(new WorkstationId(9), null, BOSS)))
          .isInstanceOf(WorkstationNotFoundException.class);
    }
  }
}
