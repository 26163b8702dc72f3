package io.cadencia.domain.efficiency;

import static io.cadencia.domain.efficiency.EfficiencyFixture.samChangingAt;
import static io.cadencia.domain.efficiency.EfficiencyFixture.span;
import static io.cadencia.domain.efficiency.EfficiencyFixture.spans;
import static io.cadencia.domain.efficiency.EfficiencyFixture.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.Review;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.StaffedTime;
import io.cadencia.domain.shift.WorkCalendar;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.time.TimeSpan;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E-01: every figure can be explained, and computed again to the same bits")
class ExplanationTest {

  private static final TimeSpan HOUR = span(0, 3600);
  private static final StandardHistory STANDARDS = samChangingAt(1234.567, 20_000, 19_000);

  private final List<Cycle> units = new ArrayList<>(units(150, 23.456));
  private final List<StaffedTime> planned =
      List.of(new StaffedTime(span(0, 1800), 2), new StaffedTime(span(2000, 3600), 1));

  private void exclude(int index, String reason) {
    var unit = units.get(index);
    units.set(
        index,
        new Cycle(
            unit.id(),
            unit.workstation(),
            unit.operator(),
            unit.status(),
            unit.measuredStart(),
            unit.measuredEnd(),
            unit.override(),
            unit.confidence(),
            unit.provenance(),
            unit.samVersion(),
            new Review(reason, null, null)));
  }

  private ExplainedStation explained() {
    return new ExplainedStation(
        new WorkstationId(1), STANDARDS, units, planned, spans(600, 700.007));
  }

  /** As a server computes them: from tallies made beforehand. */
  private StationRecord tallied() {
    return new StationRecord(
        STANDARDS, QuarterTallies.of(units, STANDARDS), planned, spans(600, 700.007));
  }

  private static Buckets hours() {
    return Buckets.of(HOUR, Granularity.HOUR, WorkCalendar.unplanned(ZoneOffset.UTC));
  }

  private static Explanation explanation(
      Explanation.Subject subject, List<ExplainedStation> stations) {
    return new Explanation(subject, HOUR, 49.5, EfficiencyPolicy.DEFAULT, stations);
  }

  @Test
  void of_a_workstation_recomputes_to_the_same_bits() {
    var served =
        new StationEfficiency(EfficiencyPolicy.DEFAULT).report(tallied(), hours()).summary();

    var explanation = explanation(Explanation.Subject.WORKSTATION, List.of(explained()));

    assertThat(explanation.recompute()).isEqualTo(served);
    assertThat(served.ci95Low()).isNotNull();
  }

  @Test
  void of_a_module_recomputes_to_the_same_bits() {
    var served =
        new ModuleEfficiency(EfficiencyPolicy.DEFAULT)
            .report(List.of(tallied(), tallied()), 49.5, hours())
            .summary();

    var explanation = explanation(Explanation.Subject.MODULE, List.of(explained(), explained()));

    assertThat(explanation.recompute()).isEqualTo(served);
  }

  @Test
  void names_what_was_left_out_and_why() {
    exclude(3, "aguja rota");

    var station = explained();

    assertThat(station.excluded())
        .singleElement()
        .satisfies(cycle -> assertThat(cycle.review().excludedReason()).isEqualTo("aguja rota"));
    assertThat(station.counted()).hasSize(149);
    assertThat(
            explanation(Explanation.Subject.WORKSTATION, List.of(station)).recompute().excluded())
        .isEqualTo(1);
  }

  @Test
  void names_the_standard_each_unit_is_judged_by() {
    var station = explained();

    assertThat(station.standardOf(units.get(0)).orElseThrow().number()).isEqualTo(1);
    assertThat(station.standardOf(units.get(149)).orElseThrow().number()).isEqualTo(2);
  }

  @Test
  void names_the_versions_of_model_zones_and_configuration() {
    var explanation = explanation(Explanation.Subject.WORKSTATION, List.of(explained()));

    assertThat(explanation.models()).containsExactly("m s");
    assertThat(explanation.roiVersions()).containsExactly("r");
    assertThat(explanation.configVersions()).containsExactly("c");
  }

  @Test
  void each_metric_has_an_identified_formula_and_reads_its_figure() {
    var figures = explanation(Explanation.Subject.WORKSTATION, List.of(explained())).recompute();

    assertThat(Metric.EFFICIENCY.formulaId()).isEqualTo("efficiency/1");
    assertThat(Metric.values()).allSatisfy(metric -> assertThat(metric.formula()).isNotBlank());
    assertThat(Metric.values())
        .extracting(metric -> metric.of(figures).orElseThrow())
        .containsExactly(
            (double) figures.unitsProduced(),
            Double.valueOf(String.valueOf(figures.unitsTarget())),
            figures.unitsPlanned(),
            valueOf(figures.efficiency()),
            figures.averageCycleSeconds(),
            figures.coverage() == null ? null : figures.coverage().value(),
            valueOf(figures.ci95Low()),
            valueOf(figures.ci95High()));
  }

  private static double valueOf(@org.jspecify.annotations.Nullable Percent percent) {
    assertThat(percent).isNotNull();
    return percent == null ? Double.NaN : percent.value();
  }

  @Test
  void a_workstation_is_explained_by_itself_alone() {
    assertThatThrownBy(
            () -> explanation(Explanation.Subject.WORKSTATION, List.of(explained(), explained())))
        .hasMessage("a WORKSTATION cannot have 2 workstations");
    assertThatThrownBy(() -> explanation(Explanation.Subject.WORKSTATION, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_module_without_a_workstation_has_nothing_to_say() {
    assertThat(explanation(Explanation.Subject.MODULE, List.of()).recompute())
        .isEqualTo(Figures.NONE);
  }
}
