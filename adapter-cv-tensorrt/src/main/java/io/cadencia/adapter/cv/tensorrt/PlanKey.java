package io.cadencia.adapter.cv.tensorrt;

import io.cadencia.adapter.cv.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a plan was built from and for: it is of use for nothing else.
 *
 * @param modelSha256 of the ONNX file
 * @param inferVersion of TensorRT, with its patch
 * @param gpu name of the GPU
 * @param precision the least one that TensorRT may use
 * @param batch pictures of one call
 */
record PlanKey(String modelSha256, int inferVersion, String gpu, Precision precision, int batch) {

  enum Precision {
    FP16
  }

  /** The key in words, one line. */
  String text() {
    return String.format(
        Locale.ROOT,
        "model=%s trt=%d gpu=%s precision=%s batch=%d",
        modelSha256,
        inferVersion,
        gpu.replaceAll("\\s+", "_"),
        precision.name(),
        batch);
  }

  String fileName() {
    var digest = Sha256.of(text().getBytes(StandardCharsets.UTF_8));
    return digest.substring(0, 32) + ".plan";
  }
}
