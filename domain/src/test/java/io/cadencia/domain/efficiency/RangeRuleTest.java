package io.cadencia.domain.efficiency;

import static io.cadencia.domain.efficiency.EfficiencyFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cadencia.domain.efficiency.InvalidRangeException.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeRuleTest {

  private static final double DAY = 86_400;

  @ParameterizedTest
  @CsvSource({
    "HOUR, 0, 0, EMPTY_OR_REVERSED",
    "HOUR, 1, 0, EMPTY_OR_REVERSED",
    "MINUTE, 0, 3, TOO_LONG",
    "HOUR, 0, 367, TOO_LONG",
    "DAY, 0, 1831, TOO_LONG"
  })
  void refuses_ranges_that_cannot_be_answered(
      Granularity granularity, long fromDay, long toDay, Fault fault) {
    var refusal =
        catchThrowableOfType(
            InvalidRangeException.class,
            () -> RangeRule.check(at(fromDay * DAY), at(toDay * DAY), granularity));

    assertThat(refusal.fault()).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource({"MINUTE, 2", "HOUR, 366", "SHIFT, 1830", "DAY, 1830"})
  void allows_the_longest_range(Granularity granularity, long days) {
    assertThat(RangeRule.check(at(0), at(days * DAY), granularity).length()).hasDays(days);
  }
}
