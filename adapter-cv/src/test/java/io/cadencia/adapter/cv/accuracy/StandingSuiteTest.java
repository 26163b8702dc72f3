package io.cadencia.adapter.cv.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.model.TestModels;
import io.cadencia.adapter.cv.person.OnnxPersonDetector;
import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.simulation.DisturbanceKind;
import io.cadencia.adapter.cv.simulation.Staging;
import io.cadencia.domain.agreement.Agreement;
import io.cadencia.domain.detection.DetectorSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One seed of the standing suite, without and with every disturbance, and one of another plant; the
 * whole is {@code bench/accuracy.sh}. The people in its frames are known from a file; where another
 * machine draws other frames the network is asked instead.
 */
class StandingSuiteTest {

  private static final Path BOXES = Path.of("src/test/resources/accuracy");
  private static final long SEED = 101;
  private static final long UNSEEN_SEED = 205;

  private static List<Recording> clean = List.of();
  private static List<Recording> disturbed = List.of();
  private static List<Recording> elsewhere = List.of();

  @BeforeAll
  static void look_at_the_scenes() throws IOException {
    clean = List.of(draw(SEED, Set.of(), Staging.USUAL));
    disturbed = List.of(draw(SEED, Scene.every(), Staging.USUAL));
    elsewhere = List.of(draw(UNSEEN_SEED, Scene.every(), StandingSuite.ELSEWHERE));
  }

  private static Recording draw(long seed, Set<DisturbanceKind> kinds, Staging staging)
      throws IOException {
    var scene = Scene.of(StandingSuite.TUNED, "test", seed, 3, 5, kinds).staged(staging);
    var file = BOXES.resolve(scene.key() + ".boxes");
    try (var people = new KnownPeople(file, StandingSuiteTest::network)) {
      return Recording.of(scene, people);
    }
  }

  private static PersonDetector network() {
    return OnnxPersonDetector.open(
        TestModels.yolov8n(), io.cadencia.adapter.cv.person.DetectorSettings.defaults());
  }

  private static Judgement judge(List<Recording> recordings) {
    return Judgement.of(recordings, DetectorSettings.DEFAULT);
  }

  private static double figure(@Nullable Double value) {
    return Objects.requireNonNull(value);
  }

  @Test
  @DisplayName("E-05 Every cycle is found and none invented, without and with every disturbance")
  void cycles_are_counted_rightly() {
    for (var scene : List.of(clean, disturbed)) {
      Agreement agreement = judge(scene).agreement();

      assertThat(agreement.trueCycles()).isGreaterThan(20);
      assertThat(figure(agreement.precision())).isGreaterThanOrEqualTo(0.97);
      assertThat(figure(agreement.recall())).isGreaterThanOrEqualTo(0.97);
    }
  }

  @Test
  @DisplayName("E-05 The mean error of a cycle is at most a quarter of a second at 5 fps")
  void cycles_are_timed_well() {
    assertThat(figure(judge(clean).agreement().maeSeconds())).isLessThanOrEqualTo(0.15);
    assertThat(figure(judge(disturbed).agreement().maeSeconds())).isLessThanOrEqualTo(0.25);
    assertThat(figure(judge(clean).agreement().biasSeconds())).isBetween(-0.1, 0.1);
  }

  @Test
  @DisplayName("E-05 Another camera, dark cloth, other people and a new seed change none of it")
  void another_plant_is_judged_as_well() {
    Agreement agreement = judge(elsewhere).agreement();

    assertThat(agreement.trueCycles()).isGreaterThan(15);
    assertThat(figure(agreement.precision())).isGreaterThanOrEqualTo(0.95);
    assertThat(figure(agreement.recall())).isGreaterThanOrEqualTo(0.95);
    assertThat(figure(agreement.maeSeconds())).isLessThanOrEqualTo(0.25);
  }

  @Test
  @DisplayName("E-05 Without bins the count is right within a fifth")
  void without_bins_the_count_is_about_right() {
    for (var scene : List.of(clean, disturbed, elsewhere)) {
      Agreement agreement = Judgement.ofSeatAndWork(scene).agreement();

      assertThat(agreement.measuredCycles() / (double) agreement.trueCycles()).isBetween(0.8, 1.2);
    }
  }

  @Test
  void whoever_is_sure_is_right() {
    var sure = judge(disturbed).rightAmong(0.8);

    assertThat(sure.whole()).isGreaterThan(15);
    assertThat(sure.value()).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void bursts_of_motion_alone_do_worse_when_disturbed() {
    assertThat(Judgement.ofNaive(disturbed).f1()).isLessThan(judge(disturbed).f1() - 0.1);
  }

  @Test
  void without_bins_the_confidence_says_that_it_is_a_guess() {
    assertThat(Judgement.ofSeatAndWork(disturbed).highestConfidence()).isLessThan(0.5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1.5})
  void no_constant_is_a_knife_edge(double factor) {
    double usual = judge(disturbed).f1();

    for (var name : ScaledSettings.names()) {
      assertThat(Judgement.of(disturbed, ScaledSettings.with(name, factor)).f1())
          .as("%s times %s", name, factor)
          .isGreaterThanOrEqualTo(usual - 0.03);
    }
  }
}
