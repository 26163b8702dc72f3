package io.cadencia.adapter.cv.person;

import io.cadencia.adapter.cv.source.VideoFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * YOLOX: BGR 0 to 255, picture in the upper left corner; the output has one row per grid cell
 * (offset x, offset y, logarithms of width and height, objectness, 80 class scores), to be decoded
 * here.
 */
final class YoloxContract implements ModelContract {

  static final String SHAPE = "YOLOX ([1, 3, 416, 416] -> [1, 3549, 85])";

  private static final int CLASSES = 80;
  private static final int OBJECTNESS = 4;
  private static final int PERSON = 5;
  private static final int ROW = PERSON + CLASSES;

  private final InputSize size;
  private final InputPlanes planes;

  YoloxContract(InputSize size) {
    this.size = size;
    this.planes = new InputPlanes(size.width(), size.height(), false, 1);
  }

  static Optional<ModelContract> of(ModelShape shape) {
    return InputSize.of(shape)
        .filter(size -> shape.outputs().get(0).has(1, size.cells(), ROW))
        .map(YoloxContract::new);
  }

  @Override
  public Letterbox letterbox(int frameWidth, int frameHeight) {
    return Letterbox.topLeft(frameWidth, frameHeight, size.width(), size.height());
  }

  @Override
  public float[] input(VideoFrame frame, Letterbox letterbox) {
    return planes.fill(frame, letterbox);
  }

  @Override
  public List<PersonBox> people(float[] output, double confidence) {
    var people = new ArrayList<PersonBox>();
    int row = 0;
    for (int stride : InputSize.STRIDES) {
      int columns = size.width() / stride;
      int cells = columns * (size.height() / stride);
      for (int cell = 0; cell < cells; cell++, row += ROW) {
        double score = (double) output[row + OBJECTNESS] * output[row + PERSON];
        if (score >= confidence && isPerson(output, row)) {
          people.add(box(output, row, cell % columns, cell / columns, stride, score));
        }
      }
    }
    return people;
  }

  private static boolean isPerson(float[] output, int row) {
    for (int other = row + PERSON + 1; other < row + ROW; other++) {
      if (output[other] > output[row + PERSON]) {
        return false;
      }
    }
    return true;
  }

  private static PersonBox box(
      float[] output, int row, int column, int line, int stride, double score) {
    return Boxes.around(
        (output[row] + column) * stride,
        (output[row + 1] + line) * stride,
        Math.exp(output[row + 2]) * stride,
        Math.exp(output[row + 3]) * stride,
        score);
  }
}
