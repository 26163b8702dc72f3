package io.cadencia.adapter.cv.person;

import java.util.Optional;

/** What runs networks, on one kind of processor. */
public interface DetectionEngine {

  /** What people call it, such as {@code ONNX Runtime on the CPU}. */
  String name();

  /** Why it cannot run on this machine, in plain words; empty where it can. */
  Optional<String> missing();

  /**
   * As it stands in the version of a model, such as {@code ort-1.29.0}. Asked only where nothing is
   * missing.
   */
  String version();

  /**
   * @throws EngineException if the engine cannot take this network
   */
  DetectionNetwork load(NetworkFile model, EngineSettings settings);
}
