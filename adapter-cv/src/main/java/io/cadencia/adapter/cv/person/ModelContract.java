package io.cadencia.adapter.cv.person;

import io.cadencia.adapter.cv.source.VideoFrame;
import java.util.List;
import java.util.Optional;

/** How one family of networks wants its picture and tells what it saw. */
sealed interface ModelContract permits Yolov8Contract, YoloxContract {

  /** The contract that fits the model's own inputs and outputs, if there is one. */
  static Optional<ModelContract> of(ModelShape shape) {
    return Yolov8Contract.of(shape).or(() -> YoloxContract.of(shape));
  }

  /** What is understood, for a message to somebody who brought another model. */
  static String understood() {
    return Yolov8Contract.SHAPE + " or " + YoloxContract.SHAPE;
  }

  Letterbox letterbox(int frameWidth, int frameHeight);

  /** The numbers to feed; the array is used again for the next frame. */
  float[] input(VideoFrame frame, Letterbox letterbox);

  /**
   * People the network saw, many times each, in pixels of its input.
   *
   * @param output the numbers of its one output, in order
   */
  List<PersonBox> people(float[] output, double confidence);
}
