package io.cadencia.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimeSpansPropertyTest {

  private static final int HORIZON = 60;

  private static Instant at(int second) {
    return Instant.EPOCH.plusSeconds(second);
  }

  @Provide
  Arbitrary<List<TimeSpan>> spans() {
    var second = Arbitraries.integers().between(0, HORIZON);
    return Combinators.combine(second, second)
        .as((a, b) -> new TimeSpan(at(Math.min(a, b)), at(Math.max(a, b))))
        .list()
        .ofMaxSize(8);
  }

  @Property(tries = 200)
  void a_union_holds_what_any_span_holds(@ForAll("spans") List<TimeSpan> spans) {
    var union = TimeSpans.union(spans);
    for (int second = 0; second < HORIZON; second++) {
      var instant = at(second);
      assertThat(union.contains(instant))
          .isEqualTo(spans.stream().anyMatch(span -> span.contains(instant)));
    }
  }

  @Property(tries = 200)
  void no_second_is_counted_twice(@ForAll("spans") List<TimeSpan> spans) {
    var union = TimeSpans.union(spans);
    long seconds = 0;
    for (int second = 0; second < HORIZON; second++) {
      seconds += union.contains(at(second)) ? 1 : 0;
    }
    assertThat(union.length()).hasSeconds(seconds);
  }

  @Property(tries = 200)
  void what_is_left_and_what_is_taken_make_the_whole(
      @ForAll("spans") List<TimeSpan> spans, @ForAll("spans") List<TimeSpan> holes) {
    var whole = TimeSpans.union(spans);
    var left = whole.minus(TimeSpans.union(holes));
    var taken = whole.minus(left);

    assertThat(left.length().plus(taken.length())).isEqualTo(whole.length());
    assertThat(left.minus(TimeSpans.union(holes))).isEqualTo(left);
  }

  @Property(tries = 200)
  void cutting_a_window_in_two_changes_nothing(@ForAll("spans") List<TimeSpan> spans) {
    var union = TimeSpans.union(spans);
    var first = union.within(new TimeSpan(at(0), at(HORIZON / 2)));
    var second = union.within(new TimeSpan(at(HORIZON / 2), at(HORIZON)));

    assertThat(first.length().plus(second.length())).isEqualTo(union.length());
  }
}
