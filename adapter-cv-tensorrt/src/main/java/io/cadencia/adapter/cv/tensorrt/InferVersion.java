package io.cadencia.adapter.cv.tensorrt;

/**
 * The version of TensorRT's library, as one number of five or six digits: two each for minor and
 * patch. Before TensorRT 10 the minor version had one digit.
 *
 * @param number what {@code getInferLibVersion()} tells
 */
record InferVersion(int number) {

  private static final int SINCE_10 = 100_000;

  /** Major and minor version, such as {@code 10.6}; patches do not change what is found. */
  @Override
  public String toString() {
    return number < SINCE_10
        ? number / 1_000 + "." + number / 100 % 10
        : number / 10_000 + "." + number / 100 % 100;
  }
}
