package io.cadencia.adapter.cv.person;

/**
 * How a frame lies in the square a network looks at: scaled by one factor, the rest filled up.
 *
 * @param scale pixels of the input per pixel of the frame
 * @param left empty columns before the picture
 * @param top empty rows above the picture
 * @param width of the scaled picture, as is {@code height}
 */
record Letterbox(
    int frameWidth, int frameHeight, double scale, int left, int top, int width, int height) {

  /** The picture in the middle; of an odd rest the smaller half comes first. */
  static Letterbox centred(int frameWidth, int frameHeight, int inputWidth, int inputHeight) {
    var corner = topLeft(frameWidth, frameHeight, inputWidth, inputHeight);
    return new Letterbox(
        frameWidth,
        frameHeight,
        corner.scale,
        (inputWidth - corner.width) / 2,
        (inputHeight - corner.height) / 2,
        corner.width,
        corner.height);
  }

  /** The picture in the upper left corner. */
  static Letterbox topLeft(int frameWidth, int frameHeight, int inputWidth, int inputHeight) {
    double scale = Math.min((double) inputWidth / frameWidth, (double) inputHeight / frameHeight);
    return new Letterbox(
        frameWidth,
        frameHeight,
        scale,
        0,
        0,
        Math.max(1, Math.min(inputWidth, (int) Math.round(frameWidth * scale))),
        Math.max(1, Math.min(inputHeight, (int) Math.round(frameHeight * scale))));
  }

  /** From pixels of the input to pixels of the frame, cut at its edges. */
  PersonBox toFrame(PersonBox box) {
    return new PersonBox(
        clamp((box.left() - left) / scale, frameWidth),
        clamp((box.top() - top) / scale, frameHeight),
        clamp((box.right() - left) / scale, frameWidth),
        clamp((box.bottom() - top) / scale, frameHeight),
        box.score());
  }

  private static double clamp(double value, double limit) {
    return Math.max(0, Math.min(limit, value));
  }
}
