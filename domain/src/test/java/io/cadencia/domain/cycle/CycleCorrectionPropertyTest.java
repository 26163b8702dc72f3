package io.cadencia.domain.cycle;

import static io.cadencia.domain.cycle.TestCycles.PROVENANCE;
import static io.cadencia.domain.cycle.TestCycles.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.CadenciaException;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("A-63c A-63d the measured value is never lost")
class CycleCorrectionPropertyTest {

  private static final StandardHistory STANDARDS =
      StandardHistory.of(
          List.of(
              new StandardVersion(1, Instant.EPOCH, StandardTime.ofMillis(12_000)),
              new StandardVersion(2, START.plusSeconds(30), StandardTime.ofMillis(11_000))));

  /** One thing that may happen to a cycle; what is refused changes nothing. */
  record Step(String name, UnaryOperator<Cycle> change) {

    Cycle on(Cycle cycle) {
      try {
        return change.apply(cycle);
      } catch (CadenciaException refused) {
        return cycle;
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Cycle started() {
    return Cycle.started(
        new CycleId(1), new WorkstationId(1), START, new Confidence(0.5), PROVENANCE);
  }

  private static Cycle measured(Cycle cycle, boolean complete, int second) {
    var end = START.plusSeconds(second);
    if (!cycle.awaitsMeasurement()) {
      return cycle;
    }
    var version = second < 30 ? 1 : 2;
    return complete
        ? cycle.completed(end, new Confidence(0.9), version)
        : cycle.aborted(end, version);
  }

  @Provide
  Arbitrary<Step> steps() {
    var second = Arbitraries.integers().between(0, 60);
    return Arbitraries.oneOf(
        second.map(s -> new Step("complete " + s, c -> measured(c, true, s))),
        second.map(s -> new Step("abort " + s, c -> measured(c, false, s))),
        corrections(),
        corrections(),
        Arbitraries.of(
            new Step("revoke", c -> c.overrideRevoked(STANDARDS)),
            new Step("exclude", c -> c.excludedFor("trial")),
            new Step("include", Cycle::included),
            new Step("ana verifies", c -> c.verifiedBy(by("ana"))),
            new Step("luis verifies", c -> c.verifiedBy(by("luis")))));
  }

  @Provide
  Arbitrary<Step> corrections() {
    var second = Arbitraries.integers().between(-1, 60);
    return Arbitraries.oneOf(
        second.map(s -> new Step("last " + s, c -> c.correctedBy(lasting(s), null, STANDARDS))),
        second.map(s -> new Step("end " + s, c -> c.correctedBy(ending(s), null, STANDARDS))),
        second.map(
            s -> new Step("end anew " + s, c -> c.correctedAnewBy(ending(s), "n", STANDARDS))),
        second.map(
            s -> new Step("last anew " + s, c -> c.correctedAnewBy(lasting(s), "n", STANDARDS))));
  }

  private static Verification by(String person) {
    return new Verification(new ActorId(person), START.plusSeconds(3600));
  }

  private static CycleOverride lasting(int seconds) {
    return CycleOverride.ofDuration(Duration.ofSeconds(seconds));
  }

  private static CycleOverride ending(int second) {
    return CycleOverride.ofEnd(START.plusSeconds(second));
  }

  @Property(tries = 500)
  void the_first_measurement_stays_whatever_happens(@ForAll List<@From("steps") Step> steps) {
    var cycle = started();
    var first = cycle;
    for (var step : steps) {
      cycle = step.on(cycle);
      if (first.awaitsMeasurement() && !cycle.awaitsMeasurement()) {
        first = cycle;
      }
      assertThat(cycle.measuredStart()).isEqualTo(START);
      assertThat(cycle.measuredEnd()).isEqualTo(first.measuredEnd());
      assertThat(cycle.measuredStatus()).isEqualTo(first.measuredStatus());
      assertThat(cycle.confidence()).isEqualTo(first.confidence());
    }
  }

  @Property(tries = 500)
  void the_invariants_hold_after_every_step(@ForAll List<@From("steps") Step> steps) {
    var cycle = started();
    for (var step : steps) {
      cycle = step.on(cycle);

      assertThat(cycle.end().isPresent()).isEqualTo(!cycle.isOpen());
      assertThat(cycle.effectiveDuration().isPresent()).isEqualTo(!cycle.isOpen());
      assertThat(cycle.status() == CycleStatus.MANUAL_OVERRIDE).isEqualTo(cycle.override() != null);
      assertThat(cycle.isUnit())
          .isEqualTo(
              cycle.status() == CycleStatus.COMPLETE
                  || cycle.status() == CycleStatus.MANUAL_OVERRIDE);
      assertThat(cycle.isExcluded() && !cycle.isUnit()).isFalse();
      if (cycle.override() == null) {
        assertThat(cycle.effectiveDuration()).isEqualTo(cycle.measuredDuration());
      }
      assertThat(cycle.samVersion())
          .isEqualTo(cycle.end().flatMap(STANDARDS::at).map(StandardVersion::number).orElse(null));
    }
  }

  @Property(tries = 500)
  void a_correction_that_is_revoked_leaves_no_trace_but_its_notes(
      @ForAll List<@From("steps") Step> steps, @ForAll("corrections") Step correction) {
    var cycle = started();
    for (var step : steps) {
      cycle = step.on(cycle);
    }
    if (cycle.override() != null || cycle.review().verification() != null) {
      return;
    }

    var corrected = correction.on(cycle);

    if (corrected.override() != null) {
      var revoked = corrected.overrideRevoked(STANDARDS);
      assertThat(revoked.review().notes()).isEqualTo(corrected.review().notes());
      assertThat(withoutNotes(revoked)).isEqualTo(withoutNotes(cycle));
    }
  }

  private static Cycle withoutNotes(Cycle cycle) {
    return new Cycle(
        cycle.id(),
        cycle.workstation(),
        cycle.operator(),
        cycle.measuredStatus(),
        cycle.measuredStart(),
        cycle.measuredEnd(),
        cycle.override(),
        cycle.confidence(),
        cycle.provenance(),
        cycle.samVersion(),
        cycle.review().noted(null));
  }
}
