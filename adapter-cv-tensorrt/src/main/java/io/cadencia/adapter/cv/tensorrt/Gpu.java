package io.cadencia.adapter.cv.tensorrt;

import static org.bytedeco.cuda.global.cudart.cudaGetDeviceCount;
import static org.bytedeco.cuda.global.cudart.cudaGetDeviceProperties;
import static org.bytedeco.cuda.global.cudart.cudaSuccess;
import static org.bytedeco.tensorrt.global.nvinfer.getInferLibVersion;

import java.util.Optional;
import org.bytedeco.cuda.cudart.cudaDeviceProp;
import org.bytedeco.tensorrt.global.nvonnxparser;

/** The first GPU of this machine; boxes with several are not served by one process. */
final class Gpu {

  private static final int FIRST = 0;

  private Gpu() {}

  /**
   * Why no network can run here; empty where one can.
   *
   * @throws LinkageError if a library of NVIDIA's is not there
   */
  static Optional<String> missing() {
    int[] count = new int[1];
    int answer = cudaGetDeviceCount(count);
    if (answer != cudaSuccess) {
      return Optional.of("CUDA finds no GPU: " + Cuda.words(answer));
    }
    if (count[0] == 0) {
      return Optional.of("the NVIDIA driver is there, but no GPU");
    }
    int version = getInferLibVersion();
    int built = nvonnxparser.getNvOnnxParserVersion();
    return version > 0 && built > 0
        ? Optional.empty()
        : Optional.of("TensorRT's libraries tell no version");
  }

  static InferVersion inferVersion() {
    return new InferVersion(getInferLibVersion());
  }

  static PlanKey planKey(String modelSha256) {
    return new PlanKey(
        modelSha256, getInferLibVersion(), name(), PlanKey.Precision.FP16, PlanBuild.BATCH);
  }

  private static String name() {
    try (var properties = new cudaDeviceProp()) {
      Cuda.check(cudaGetDeviceProperties(properties, FIRST), "asking for the GPU's name");
      try (var name = properties.name()) {
        return name.getString();
      }
    }
  }
}
