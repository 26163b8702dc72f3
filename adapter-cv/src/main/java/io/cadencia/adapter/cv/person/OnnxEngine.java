package io.cadencia.adapter.cv.person;

import ai.onnxruntime.OrtException;
import io.cadencia.adapter.cv.model.ModelException;
import java.util.Optional;

/** ONNX Runtime on the CPU, which every machine has. */
final class OnnxEngine implements DetectionEngine {

  @Override
  public String name() {
    return "ONNX Runtime on the CPU";
  }

  @Override
  public Optional<String> missing() {
    return Optional.empty();
  }

  @Override
  public String version() {
    return "ort-" + OnnxRuntimeStart.environment().getVersion();
  }

  @Override
  public DetectionNetwork load(NetworkFile model, EngineSettings settings) {
    return load(model, settings.threads());
  }

  static DetectionNetwork load(NetworkFile model, int threads) {
    try {
      return OnnxNetwork.load(model.content(), threads);
    } catch (OrtException e) {
      throw new ModelException(
          "model "
              + model.path()
              + " ("
              + model.content().length
              + " bytes) is not a usable ONNX model; './cadencia model fetch' brings one",
          e);
    }
  }
}
