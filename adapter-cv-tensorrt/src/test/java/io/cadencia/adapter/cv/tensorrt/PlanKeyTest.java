package io.cadencia.adapter.cv.tensorrt;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.tensorrt.PlanKey.Precision;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("E-17 the key of a plan")
class PlanKeyTest {

  private static final PlanKey KEY = new PlanKey("a1", 100_600, "Orin", Precision.FP16, 1);

  @ParameterizedTest
  @MethodSource
  void changes_with_each_of_its_parts(PlanKey other) {
    assertThat(other.fileName()).isNotEqualTo(KEY.fileName());
    assertThat(other.text()).isNotEqualTo(KEY.text());
  }

  static Stream<PlanKey> changes_with_each_of_its_parts() {
    return Stream.of(
        new PlanKey("a2", 100_600, "Orin", Precision.FP16, 1),
        new PlanKey("a1", 100_601, "Orin", Precision.FP16, 1),
        new PlanKey("a1", 100_600, "Thor", Precision.FP16, 1),
        new PlanKey("a1", 100_600, "Orin", Precision.FP16, 8));
  }

  @Test
  void names_the_precision_too() {
    assertThat(KEY.text()).isEqualTo("model=a1 trt=100600 gpu=Orin precision=FP16 batch=1");
  }

  @Test
  void is_the_same_file_for_the_same_parts_and_one_that_stays_in_its_folder() {
    var odd = new PlanKey("a1", 100_600, "NVIDIA ../../Orin\n(nvgpu)", Precision.FP16, 1);
    assertThat(odd.fileName()).matches("[0-9a-f]{32}\\.plan");
    assertThat(odd.text()).doesNotContain("\n");
    assertThat(KEY.fileName())
        .isEqualTo(new PlanKey("a1", 100_600, "Orin", Precision.FP16, 1).fileName());
  }
}
