package io.cadencia.adapter.cv.tensorrt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A-62 the version of TensorRT in the version of a model")
class InferVersionTest {

  @ParameterizedTest
  @CsvSource({"100300, 10.3", "100600, 10.6", "101501, 10.15", "110200, 11.2", "8601, 8.6"})
  void has_major_and_minor(int number, String version) {
    assertThat(new InferVersion(number)).hasToString(version);
  }
}
