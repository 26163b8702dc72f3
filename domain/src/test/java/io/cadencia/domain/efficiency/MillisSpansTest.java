package io.cadencia.domain.efficiency;

import static io.cadencia.domain.efficiency.EfficiencyFixture.at;
import static io.cadencia.domain.efficiency.EfficiencyFixture.span;
import static io.cadencia.domain.efficiency.EfficiencyFixture.spans;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.shift.StaffedTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two hours with a break, worked by one and then by three. */
class MillisSpansTest {

  private static final List<StaffedTime> SHIFT =
      List.of(new StaffedTime(span(0, 100), 1), new StaffedTime(span(200, 300), 3));

  private static final MillisSpans SPANS = MillisSpans.of(SHIFT);

  private static long length(MillisSpans spans, double from, double to) {
    return spans.length(at(from).toEpochMilli(), at(to).toEpochMilli());
  }

  private static long operatorTime(MillisSpans spans, double from, double to) {
    return spans.operatorTime(at(from).toEpochMilli(), at(to).toEpochMilli());
  }

  private static boolean cover(double from, double to) {
    return SPANS.cover(at(from).toEpochMilli(), at(to).toEpochMilli());
  }

  @Test
  void the_length_of_a_stretch_leaves_out_what_lies_between_the_spans() {
    assertThat(length(SPANS, 0, 300)).isEqualTo(200_000);
    assertThat(length(SPANS, -50, 400)).isEqualTo(200_000);
    assertThat(length(SPANS, 90, 210)).isEqualTo(20_000);
    assertThat(length(SPANS, 100, 200)).isZero();
    assertThat(length(SPANS, -50, 0)).isZero();
    assertThat(length(SPANS, 40, 41)).isEqualTo(1_000);
  }

  @Test
  void operator_time_weighs_each_span_by_who_works_there() {
    assertThat(operatorTime(SPANS, 0, 300)).isEqualTo(100_000 + 300_000);
    assertThat(operatorTime(SPANS, 90, 210)).isEqualTo(10_000 + 30_000);
    assertThat(operatorTime(SPANS, -50, 10)).isEqualTo(10_000);
  }

  @Test
  void a_stretch_is_covered_if_none_of_it_lies_outside() {
    assertThat(cover(0, 100)).isTrue();
    assertThat(cover(200, 250)).isTrue();
    assertThat(cover(0, 100.001)).isFalse();
    assertThat(cover(90, 210)).isFalse();
    assertThat(cover(-1, 5)).isFalse();
  }

  @Test
  void holes_are_taken_out_and_the_operators_stay() {
    var rest = MillisSpans.of(SHIFT, spans(90, 250));

    assertThat(length(rest, 0, 300)).isEqualTo(90_000 + 50_000);
    assertThat(operatorTime(rest, 0, 300)).isEqualTo(90_000 + 150_000);
  }

  @Test
  void nothing_planned_is_no_time() {
    assertThat(length(MillisSpans.of(List.of()), 0, 300)).isZero();
  }
}
