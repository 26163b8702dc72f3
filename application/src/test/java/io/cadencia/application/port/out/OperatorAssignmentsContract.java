package io.cadencia.application.port.out;

import static io.cadencia.domain.cycle.TestCycles.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.plant.OperatorAssignment;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link OperatorAssignments} keeps; the stations are those of {@link TestPlants}. */
public abstract class OperatorAssignmentsContract {

  private static final WorkstationId STATION = new WorkstationId(1);
  private static final WorkstationId OTHER = new WorkstationId(2);
  private static final OperatorId ANA = new OperatorId(1);
  private static final OperatorId LUZ = new OperatorId(2);

  protected abstract OperatorAssignments assignments();

  protected abstract PlantRepository plant();

  protected abstract UnitOfWork unitOfWork();

  /** Makes an operator known, by whatever means the storage has. */
  protected abstract void know(OperatorId operator);

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(plant());
    know(ANA);
    know(LUZ);
  }

  private static Instant at(long second) {
    return START.plusSeconds(second);
  }

  private static OperatorAssignment assignment(OperatorId who, long from, @Nullable Long to) {
    return new OperatorAssignment(STATION, who, at(from), to == null ? null : at(to));
  }

  private Iterable<OperatorAssignment> all() {
    return assignments().touching(STATION, new TimeSpan(at(-1000), at(1000)));
  }

  @Test
  void nobody_is_assigned_before_somebody_is() {
    assertThat(assignments().at(STATION, START)).isEmpty();
    assertThat(all()).isEmpty();
  }

  @Test
  void an_assignment_holds_from_its_beginning_to_its_end() {
    assignments().assign(assignment(ANA, 10, 20L));

    assertThat(assignments().at(STATION, at(10).minusMillis(1))).isEmpty();
    assertThat(assignments().at(STATION, at(10))).contains(ANA);
    assertThat(assignments().at(STATION, at(20).minusMillis(1))).contains(ANA);
    assertThat(assignments().at(STATION, at(20))).isEmpty();
    assertThat(assignments().at(OTHER, at(10))).isEmpty();
  }

  @Test
  void the_next_one_ends_the_one_that_lasts() {
    assignments().assign(assignment(ANA, 10, null));
    assignments().assign(assignment(LUZ, 30, null));

    assertThat(all()).containsExactly(assignment(ANA, 10, 30L), assignment(LUZ, 30, null));
    assertThat(assignments().at(STATION, at(29))).contains(ANA);
    assertThat(assignments().at(STATION, at(5000))).contains(LUZ);
  }

  @Test
  void one_from_the_same_instant_replaces_it_and_later_ones_are_forgotten() {
    assignments().assign(assignment(ANA, 10, 20L));
    assignments().assign(assignment(ANA, 40, 50L));
    assignments().assign(assignment(LUZ, 10, null));

    assertThat(all()).containsExactly(assignment(LUZ, 10, null));
  }

  @Test
  void a_release_leaves_nobody() {
    assignments().assign(assignment(ANA, 10, null));
    assignments().release(STATION, at(30));

    assertThat(all()).containsExactly(assignment(ANA, 10, 30L));
    assertThat(assignments().at(STATION, at(30))).isEmpty();
  }

  @Test
  void those_that_touch_a_span_share_time_with_it() {
    assignments().assign(assignment(ANA, 10, 20L));
    assignments().assign(assignment(LUZ, 30, 40L));

    assertThat(assignments().touching(STATION, new TimeSpan(at(20), at(30)))).isEmpty();
    assertThat(assignments().touching(STATION, new TimeSpan(at(19), at(31)))).hasSize(2);
  }

  @Test
  void those_since_an_instant_last_then_or_begin_later() {
    assignments().assign(assignment(ANA, 10, 20L));
    assignments().assign(assignment(LUZ, 30, 40L));
    assignments().assign(assignment(ANA, 50, null));

    assertThat(assignments().since(STATION, at(19))).hasSize(3);
    assertThat(assignments().since(STATION, at(20)))
        .containsExactly(assignment(LUZ, 30, 40L), assignment(ANA, 50, null));
    assertThat(assignments().since(STATION, at(9999))).containsExactly(assignment(ANA, 50, null));
    assertThat(assignments().since(OTHER, at(0))).isEmpty();
  }

  @Test
  void those_of_an_operator_may_be_at_several_workstations() {
    var elsewhere = new OperatorAssignment(OTHER, ANA, at(15), null);
    assignments().assign(elsewhere);
    assignments().assign(assignment(ANA, 10, 20L));
    assignments().assign(assignment(LUZ, 20, null));

    assertThat(assignments().of(ANA, new TimeSpan(at(0), at(100))))
        .containsExactly(assignment(ANA, 10, 20L), elsewhere);
    assertThat(assignments().of(ANA, new TimeSpan(at(20), at(100)))).containsExactly(elsewhere);
    assertThat(assignments().of(ANA, new TimeSpan(at(0), at(10)))).isEmpty();
  }

  @Test
  void a_unit_of_work_that_fails_leaves_nothing_behind() {
    assertThatThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          assignments().assign(assignment(ANA, 10, 20L));
                          throw new IllegalStateException("on purpose");
                        }))
        .hasMessage("on purpose");

    assertThat(all()).isEmpty();
  }
}
