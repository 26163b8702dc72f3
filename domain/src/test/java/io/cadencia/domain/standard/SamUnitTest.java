package io.cadencia.domain.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("D-30 A SAM written")
class SamUnitTest {

  @ParameterizedTest
  @CsvSource({
    "MINUTES, 0.365, 21900",
    "MINUTES, 24.16, 1449600",
    "MINUTES, 0.001, 60",
    "MINUTES, 60, 3600000",
    "MINUTES, 0.3333333, 20000",
    "MINUTES, 0.00834167, 501",
    "SECONDS, 21.9, 21900",
    "SECONDS, 0.0005, 1",
    "SECONDS, 1.0005, 1001",
    "SECONDS, 1.00049, 1000",
    "SECONDS, 3600, 3600000"
  })
  void is_exact_and_rounded_once_with_half_a_millisecond_up(
      SamUnit unit, BigDecimal value, long millis) {
    assertThat(unit.isPossible(value)).isTrue();
    assertThat(unit.toStandardTime(value)).isEqualTo(StandardTime.ofMillis(millis));
  }

  @ParameterizedTest
  @CsvSource({
    "MINUTES, 0",
    "MINUTES, -0.365",
    "MINUTES, 60.00001",
    "MINUTES, 365",
    "MINUTES, 1E+999999",
    "MINUTES, 1E-999999",
    "SECONDS, 0.00049",
    "SECONDS, 3600.001"
  })
  void that_no_operation_can_have_is_refused(SamUnit unit, BigDecimal value) {
    assertThat(unit.isPossible(value)).isFalse();
    assertThatThrownBy(() -> unit.toStandardTime(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was " + value);
  }
}
