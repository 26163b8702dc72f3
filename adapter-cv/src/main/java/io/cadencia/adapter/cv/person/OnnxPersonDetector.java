package io.cadencia.adapter.cv.person;

import io.cadencia.adapter.cv.model.ModelException;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds people by a network that runs in ONNX Runtime on the CPU. The same frame gives the same
 * boxes, bit for bit.
 */
public final class OnnxPersonDetector implements PersonDetector {

  private final NetworkPersonDetector detector;

  private OnnxPersonDetector(NetworkPersonDetector detector) {
    this.detector = detector;
  }

  /**
   * Loads a model; which contract it follows is read from its inputs and outputs.
   *
   * @throws ModelException if the file is missing, is no ONNX model or one of another shape
   */
  public static OnnxPersonDetector open(Path path, DetectorSettings settings) {
    var model = NetworkFile.read(path);
    return new OnnxPersonDetector(
        NetworkPersonDetector.over(
            OnnxEngine.load(model, settings.threads()),
            model,
            new OnnxEngine().version(),
            settings));
  }

  @Override
  public List<PersonBox> detect(VideoFrame frame) {
    return detector.detect(frame);
  }

  @Override
  public String version() {
    return detector.version();
  }

  @Override
  public String modelSha256() {
    return detector.modelSha256();
  }

  @Override
  public void close() {
    detector.close();
  }
}
