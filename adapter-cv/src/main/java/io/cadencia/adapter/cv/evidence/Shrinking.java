package io.cadencia.adapter.cv.evidence;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.util.List;

/**
 * Makes large frames small enough that some seconds of each camera fit into memory: every second,
 * third, … pixel of every second, third, … row.
 *
 * @param step 1 to leave them as they are
 */
record Shrinking(int step) {

  /** Enough to see a piece in a bin; a frame then takes about 1 MB. */
  private static final int WIDEST = 640;

  static Shrinking of(VideoFrame frame) {
    return new Shrinking(Math.max(1, Math.floorDiv(frame.width() + WIDEST - 1, WIDEST)));
  }

  VideoFrame frame(VideoFrame frame) {
    if (step == 1) {
      return frame;
    }
    int width = Math.floorDiv(frame.width(), step);
    int height = Math.floorDiv(frame.height(), step);
    byte[] small = new byte[width * height * 3];
    for (int y = 0; y < height; y++) {
      int from = y * step * frame.width() * 3;
      for (int x = 0; x < width; x++) {
        System.arraycopy(frame.bgr(), from + x * step * 3, small, (y * width + x) * 3, 3);
      }
    }
    return new VideoFrame(width, height, small, frame.at(), frame.index());
  }

  List<PersonBox> boxes(List<PersonBox> people) {
    return people.stream().map(this::box).toList();
  }

  private PersonBox box(PersonBox box) {
    return new PersonBox(
        box.left() / step, box.top() / step, box.right() / step, box.bottom() / step, box.score());
  }
}
