package io.cadencia.adapter.cv.model;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The models of the tests that look at pictures. */
public final class TestModels {

  private TestModels() {}

  /**
   * The model that users get, fetched as they fetch it: from the folder of the system property
   * {@code cadencia.models}, else from the user's own.
   */
  public static Path yolov8n() {
    String folder = System.getProperty("cadencia.models");
    Path models =
        folder == null
            ? Path.of(System.getProperty("user.home"), ".cadencia", "models")
            : Path.of(folder);
    return new ModelFetch(models, progress -> {}).fetch();
  }

  /** A second contract; no package brings it, so a test without it is skipped. */
  public static Path yoloxNano() {
    return shared("models/yolox_nano.onnx");
  }

  /** A file that is only beside the checkout of a developer; the test is skipped without it. */
  public static Path shared(String name) {
    Path file = Path.of("../../shared").resolve(name);
    assumeTrue(Files.exists(file), () -> "needs " + file);
    return file;
  }
}
