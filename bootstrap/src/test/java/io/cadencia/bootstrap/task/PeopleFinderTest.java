package io.cadencia.bootstrap.task;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cadencia.adapter.cv.model.ModelException;
import io.cadencia.adapter.cv.person.EngineChoice;
import io.cadencia.adapter.cv.person.EngineException;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.config.CadenciaConfig.Vision;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On a machine without a GPU. A file that is no model shows which engine was given it. */
@DisplayName("E-17 the engine that a configuration asks for")
class PeopleFinderTest {

  @TempDir private Path models;

  @ParameterizedTest
  @EnumSource(names = {"AUTO", "CPU"})
  void is_onnx_runtime_where_nothing_else_can_be_had(EngineChoice choice) {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> open(choice))
        .withMessageContaining("is not a usable ONNX model");
  }

  @Test
  void is_refused_with_the_way_out_where_it_must_be_tensorrt() {
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> open(EngineChoice.TENSORRT))
        .withMessageStartingWith("TensorRT cannot be used: ")
        .withMessageEndingWith("set vision.engine to auto or cpu, which search on the CPU");
  }

  private void open(EngineChoice choice) throws IOException {
    Files.writeString(models.resolve("yolov8n.onnx"), "no network");
    var console =
        new Console(
            new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false);
    PeopleFinder.open(new Vision(0.35, "yolov8n.onnx", choice), models, console).close();
  }
}
