package io.cadencia.adapter.cv.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialResultTest {

  @ParameterizedTest
  @DisplayName(
      "E-17 cameras are stood when no more than a frame in a hundred is lost and each is"
          + " searched often enough")
  @CsvSource({"0, 2.5, true", "8, 0.9, true", "9, 0.9, false", "0, 0.89, false", "800, 2.5, false"})
  void is_sustained(long lost, double fewest, boolean sustained) {
    var result =
        new TrialResult(
            10,
            Duration.ofSeconds(20),
            800,
            lost,
            fewest,
            2.5,
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            1.5);

    assertThat(result.isSustained()).isEqualTo(sustained);
  }
}
