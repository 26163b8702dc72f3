package io.cadencia.adapter.cv.tensorrt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cadencia.adapter.cv.person.DetectionEngine;
import io.cadencia.adapter.cv.person.DetectorSettings;
import io.cadencia.adapter.cv.person.EngineChoice;
import io.cadencia.adapter.cv.person.EngineException;
import io.cadencia.adapter.cv.person.EngineSettings;
import io.cadencia.adapter.cv.person.Engines;
import io.cadencia.adapter.cv.person.NetworkFile;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs where there is no GPU, and only there. */
@DisplayName("E-17 TensorRT on a machine without a GPU")
class TensorRtEngineTest {

  /** Of a graphics card's driver, and of a Jetson's. */
  private static final List<Path> DRIVERS =
      List.of(Path.of("/proc/driver/nvidia"), Path.of("/dev/nvmap"));

  @TempDir private Path folder;

  @BeforeEach
  void demandNoGpu() {
    assumeThat(DRIVERS).noneMatch(Files::exists);
  }

  @Test
  void is_found_by_its_name_and_touches_no_library_until_it_is_asked() {
    assertThat(ServiceLoader.load(DetectionEngine.class).findFirst())
        .containsInstanceOf(TensorRtEngine.class);
  }

  @Test
  void names_the_library_that_is_missing_and_what_that_means() throws Exception {
    assertThat(askedAlone(jar -> true))
        .matches("Optional\\[no libcuda(rt)?\\.so\\.\\d+: .+]")
        .containsAnyOf("this machine has no NVIDIA driver", "CUDA's run time is not installed");
  }

  @Test
  void names_the_presets_where_they_were_left_out() throws Exception {
    assertThat(askedAlone(jar -> !jar.matches(".*/(cuda|tensorrt)-\\d.*")))
        .contains("org.bytedeco.cuda", "are not in lib/");
  }

  @Test
  void fails_as_an_engine_does_where_it_is_loaded_all_the_same() throws IOException {
    var model = NetworkFile.read(Files.writeString(folder.resolve("yolov8n.onnx"), "a network"));
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(
            () -> new TensorRtEngine().load(model, new EngineSettings(1, folder, line -> {})))
        .withMessageStartingWith("TensorRT cannot be used: ");
  }

  @Test
  void leaves_the_search_to_the_cpu_where_the_choice_is_left_open() {
    assertThat(Engines.installed().version(EngineChoice.AUTO).orElseThrow()).startsWith("ort-");
  }

  @Test
  void is_refused_with_the_way_out_to_one_who_demands_it() throws IOException {
    var model = Files.writeString(folder.resolve("yolov8n.onnx"), "a network");
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(
            () ->
                Engines.installed()
                    .open(
                        model,
                        DetectorSettings.defaults(),
                        EngineChoice.TENSORRT,
                        new EngineSettings(1, folder, line -> {})))
        .withMessageContainingAll("TensorRT cannot be used: ", "vision.engine to auto or cpu");
  }

  /** In classes of its own: what could not be loaded once is told in fewer words the next time. */
  private static String askedAlone(Predicate<String> jars) throws Exception {
    URL[] path =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(jars)
            .map(TensorRtEngineTest::url)
            .toArray(URL[]::new);
    try (var loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
      var engine = loader.loadClass(TensorRtEngine.class.getName());
      var made = engine.getDeclaredConstructor().newInstance();
      return String.valueOf(engine.getMethod("missing").invoke(made));
    }
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (IOException e) {
      throw new IllegalArgumentException(entry, e);
    }
  }
}
