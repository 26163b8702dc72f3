package io.cadencia.adapter.cv.person;

import java.util.Optional;

/**
 * The size of the picture a network looks at.
 *
 * @param width in pixels, a multiple of 32 as is {@code height}
 */
record InputSize(int width, int height) {

  /** The grids on which both families of networks look for things, in pixels per cell. */
  static final int[] STRIDES = {8, 16, 32};

  /** Empty unless the model takes one colour picture of a fixed size. */
  static Optional<InputSize> of(ModelShape shape) {
    if (shape.inputs().size() != 1 || shape.outputs().size() != 1) {
      return Optional.empty();
    }
    var sizes = shape.inputs().get(0).sizes();
    if (sizes.size() != 4 || sizes.get(0) != 1 || sizes.get(1) != 3) {
      return Optional.empty();
    }
    long height = sizes.get(2);
    long width = sizes.get(3);
    boolean usable = width > 0 && height > 0 && width % 32 == 0 && height % 32 == 0;
    return usable ? Optional.of(new InputSize((int) width, (int) height)) : Optional.empty();
  }

  /** The number of grid cells of all strides together. */
  int cells() {
    int cells = 0;
    for (int stride : STRIDES) {
      cells += (width / stride) * (height / stride);
    }
    return cells;
  }
}
