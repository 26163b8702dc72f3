package io.cadencia.adapter.cv.person;

import ai.onnxruntime.OrtException;
import io.cadencia.adapter.cv.model.ModelException;
import io.cadencia.adapter.cv.model.Sha256;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds people by a network that runs in ONNX Runtime on the CPU. The same frame gives the same
 * boxes, bit for bit.
 */
public final class OnnxPersonDetector implements PersonDetector {

  private final String name;
  private final String modelSha256;
  private final DetectorSettings settings;
  private final ModelContract contract;
  private final OnnxNetwork network;

  private OnnxPersonDetector(
      String name,
      String modelSha256,
      DetectorSettings settings,
      ModelContract contract,
      OnnxNetwork network) {
    this.name = name;
    this.modelSha256 = modelSha256;
    this.settings = settings;
    this.contract = contract;
    this.network = network;
  }

  /**
   * Loads a model; which contract it follows is read from its inputs and outputs.
   *
   * @throws ModelException if the file is missing, is no ONNX model or one of another shape
   */
  public static OnnxPersonDetector open(Path model, DetectorSettings settings) {
    byte[] bytes = read(model);
    var network = load(model, bytes, settings.threads());
    var contract = ModelContract.of(network.shape());
    if (contract.isEmpty()) {
      var found = network.shape();
      network.close();
      throw new ModelException(
          "model "
              + model
              + " has the shape "
              + found
              + "; understood are "
              + ModelContract.understood()
              + "; './cadencia model fetch' brings the former");
    }
    return new OnnxPersonDetector(stem(model), Sha256.of(bytes), settings, contract.get(), network);
  }

  @Override
  public List<PersonBox> detect(VideoFrame frame) {
    var letterbox = contract.letterbox(frame.width(), frame.height());
    float[] output = network.run(contract.input(frame, letterbox));
    return Boxes.distinct(contract.people(output, settings.confidence()), settings.overlap())
        .stream()
        .map(letterbox::toFrame)
        .toList();
  }

  @Override
  public String version() {
    return version(name, network.engineVersion());
  }

  /** How a model in this file, run by that engine, is called. */
  static String version(Path model, String engine) {
    return version(stem(model), engine);
  }

  private static String version(String name, String engine) {
    return name + "/ort-" + engine;
  }

  @Override
  public String modelSha256() {
    return modelSha256;
  }

  @Override
  public void close() {
    network.close();
  }

  private static byte[] read(Path model) {
    if (!Files.isRegularFile(model)) {
      throw new ModelException(
          "model " + model + " does not exist; './cadencia model fetch' brings it");
    }
    try {
      return Files.readAllBytes(model);
    } catch (IOException e) {
      throw new ModelException("model " + model + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static OnnxNetwork load(Path model, byte[] bytes, int threads) {
    try {
      return OnnxNetwork.load(bytes, threads);
    } catch (OrtException e) {
      throw new ModelException(
          "model "
              + model
              + " ("
              + bytes.length
              + " bytes) is not a usable ONNX model; './cadencia model fetch' brings one",
          e);
    }
  }

  private static String stem(Path model) {
    String file = String.valueOf(model.getFileName());
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
