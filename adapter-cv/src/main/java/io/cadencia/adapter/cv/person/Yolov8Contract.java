package io.cadencia.adapter.cv.person;

import io.cadencia.adapter.cv.source.VideoFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * YOLOv8 as exported by its makers: RGB 0 to 1, picture in the middle; the output is one row per
 * number (centre x, centre y, width, height, 80 class scores) and one column per grid cell, decoded
 * already.
 */
final class Yolov8Contract implements ModelContract {

  static final String SHAPE = "YOLOv8 ([1, 3, 640, 640] -> [1, 84, 8400])";

  private static final int BOX_ROWS = 4;
  private static final int CLASSES = 80;

  private final InputSize size;
  private final InputPlanes planes;

  Yolov8Contract(InputSize size) {
    this.size = size;
    this.planes = new InputPlanes(size.width(), size.height(), true, 255);
  }

  static Optional<ModelContract> of(ModelShape shape) {
    return InputSize.of(shape)
        .filter(size -> shape.outputs().get(0).has(1, BOX_ROWS + CLASSES, size.cells()))
        .map(Yolov8Contract::new);
  }

  @Override
  public Letterbox letterbox(int frameWidth, int frameHeight) {
    return Letterbox.centred(frameWidth, frameHeight, size.width(), size.height());
  }

  @Override
  public float[] input(VideoFrame frame, Letterbox letterbox) {
    return planes.fill(frame, letterbox);
  }

  @Override
  public List<PersonBox> people(float[] output, double confidence) {
    int cells = size.cells();
    var people = new ArrayList<PersonBox>();
    for (int cell = 0; cell < cells; cell++) {
      float score = output[BOX_ROWS * cells + cell];
      if (score >= confidence && isPerson(output, cell, cells, score)) {
        people.add(box(output, cell, cells, score));
      }
    }
    return people;
  }

  /** Person is the first class; another one that is surer wins. */
  private static boolean isPerson(float[] output, int cell, int cells, float score) {
    for (int row = BOX_ROWS + 1; row < BOX_ROWS + CLASSES; row++) {
      if (output[row * cells + cell] > score) {
        return false;
      }
    }
    return true;
  }

  private static PersonBox box(float[] output, int cell, int cells, float score) {
    return Boxes.around(
        output[cell],
        output[cells + cell],
        output[2 * cells + cell],
        output[3 * cells + cell],
        score);
  }
}
