package io.cadencia.adapter.cv.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.cv.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("E-17 which engine searches for people")
class EnginesTest {

  private static final String NO_DRIVER = "no libcuda.so.1: this machine has no NVIDIA driver";

  @TempDir private Path folder;
  private Path model = Path.of("none");

  @BeforeEach
  void layModel() throws IOException {
    model = Files.writeString(folder.resolve("yolov8n.onnx"), "a network");
  }

  @Nested
  class Where_tensorrt_can_be_had {

    private final FakeEngine gpu = new FakeEngine("trt-10.6", null);
    private final Engines engines = new Engines(cpu(), () -> Optional.of(gpu));

    @ParameterizedTest
    @EnumSource(names = {"AUTO", "TENSORRT"})
    @DisplayName("A-62 it is taken, and stands in the version of the model")
    void it_is_taken(EngineChoice choice) {
      assertThat(open(engines, choice).version()).isEqualTo("yolov8n/trt-10.6");
      assertThat(engines.version(choice)).contains("trt-10.6");
    }

    @Test
    void the_cpu_is_taken_when_it_is_wanted_and_nobody_looks_for_a_gpu() {
      var unwanted =
          new Engines(
              cpu(),
              () -> {
                throw new AssertionError("looked for a GPU");
              });
      assertThat(open(unwanted, EngineChoice.CPU).version()).isEqualTo("yolov8n/ort-1.0");
      assertThat(unwanted.version(EngineChoice.CPU)).contains("ort-1.0");
    }

    @Test
    void a_missing_model_is_the_fault_of_no_engine() {
      assertThatThrownBy(
              () ->
                  engines.open(
                      folder.resolve("none.onnx"),
                      DetectorSettings.defaults(),
                      EngineChoice.AUTO,
                      settings()))
          .isInstanceOf(ModelException.class);
      assertThat(open(engines, EngineChoice.AUTO).version()).isEqualTo("yolov8n/trt-10.6");
    }
  }

  @Nested
  class Where_it_cannot {

    private final FakeEngine gpu = new FakeEngine("trt-10.6", NO_DRIVER);
    private final Engines engines = new Engines(cpu(), () -> Optional.of(gpu));

    @Test
    void the_cpu_takes_over_where_the_choice_is_left_open() {
      assertThat(open(engines, EngineChoice.AUTO).version()).isEqualTo("yolov8n/ort-1.0");
      assertThat(engines.version(EngineChoice.AUTO)).contains("ort-1.0");
    }

    @Test
    void one_who_demands_it_is_told_what_is_missing_and_the_way_out() {
      assertThatExceptionOfType(EngineException.class)
          .isThrownBy(() -> open(engines, EngineChoice.TENSORRT))
          .withMessageContainingAll(NO_DRIVER, "vision.engine", "auto", "cpu");
      assertThat(engines.version(EngineChoice.TENSORRT)).isEmpty();
    }

    @Test
    void it_is_asked_once() {
      open(engines, EngineChoice.AUTO);
      open(engines, EngineChoice.AUTO);
      assertThat(gpu.asked).hasValue(1);
    }
  }

  @Nested
  class Where_it_fails_over_this_model {

    private final Engines engines =
        new Engines(cpu(), () -> Optional.of(new FailingEngine("out of memory on the GPU")));

    @Test
    void the_cpu_takes_over_for_good_where_the_choice_is_left_open() {
      assertThat(open(engines, EngineChoice.AUTO).version()).isEqualTo("yolov8n/ort-1.0");
      assertThat(engines.version(EngineChoice.AUTO)).contains("ort-1.0");
    }

    @Test
    void one_who_demands_it_gets_its_own_words() {
      assertThatExceptionOfType(EngineException.class)
          .isThrownBy(() -> open(engines, EngineChoice.TENSORRT))
          .withMessage("out of memory on the GPU");
    }
  }

  @Nested
  class In_a_build_without_tensorrt {

    @Test
    void one_who_demands_it_is_told_how_to_build_one() {
      var engines = new Engines(cpu(), Optional::empty);
      assertThat(engines.version(EngineChoice.AUTO)).contains("ort-1.0");
      assertThatExceptionOfType(EngineException.class)
          .isThrownBy(() -> open(engines, EngineChoice.TENSORRT))
          .withMessageContainingAll("without TensorRT", "-Pjetpack6", "-Ptensorrt-newer");
    }

    @Test
    void this_very_build_searches_on_the_cpu() {
      assertThat(Engines.installed().version(EngineChoice.AUTO).orElseThrow()).startsWith("ort-");
    }
  }

  private PersonDetector open(Engines engines, EngineChoice choice) {
    return engines.open(model, DetectorSettings.defaults(), choice, settings());
  }

  private EngineSettings settings() {
    return new EngineSettings(1, folder.resolve("plans"), line -> {});
  }

  private static DetectionEngine cpu() {
    return new FakeEngine("ort-1.0", null);
  }

  private static final class FakeEngine implements DetectionEngine {

    private final AtomicInteger asked = new AtomicInteger();
    private final String version;
    private final @Nullable String missing;

    FakeEngine(String version, @Nullable String missing) {
      this.version = version;
      this.missing = missing;
    }

    @Override
    public String name() {
      return version;
    }

    @Override
    public Optional<String> missing() {
      asked.incrementAndGet();
      return Optional.ofNullable(missing);
    }

    @Override
    public String version() {
      return version;
    }

    @Override
    public DetectionNetwork load(NetworkFile file, EngineSettings settings) {
      return new DrawnNetwork();
    }
  }

  private record FailingEngine(String words) implements DetectionEngine {

    @Override
    public String name() {
      return "TensorRT";
    }

    @Override
    public Optional<String> missing() {
      return Optional.empty();
    }

    @Override
    public String version() {
      return "trt-10.6";
    }

    @Override
    public DetectionNetwork load(NetworkFile file, EngineSettings settings) {
      throw new EngineException(words);
    }
  }
}
