package io.cadencia.adapter.cv.tensorrt;

import static org.bytedeco.cuda.global.cudart.cudaGetErrorString;
import static org.bytedeco.cuda.global.cudart.cudaSuccess;

import io.cadencia.adapter.cv.person.EngineException;

/** Answers of CUDA, which are numbers. */
final class Cuda {

  private Cuda() {}

  /**
   * @throws EngineException if it is the number of a failure
   */
  static void check(int answer, String doing) {
    if (answer != cudaSuccess) {
      throw new EngineException("CUDA failed " + doing + ": " + words(answer));
    }
  }

  static String words(int answer) {
    return cudaGetErrorString(answer).getString() + " (" + answer + ")";
  }
}
