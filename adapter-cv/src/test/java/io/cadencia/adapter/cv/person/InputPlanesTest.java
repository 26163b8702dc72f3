package io.cadencia.adapter.cv.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.source.VideoFrame;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InputPlanesTest {

  private static final float GREY = 114;

  @Test
  void red_comes_first_scaled_to_one_where_the_network_wants_it_so() {
    float[] planes =
        new InputPlanes(2, 2, true, 255).fill(blue(2, 1), Letterbox.topLeft(2, 1, 2, 2));
    float grey = GREY / 255;
    assertThat(planes).containsExactly(0, 0, grey, grey, 0, 0, grey, grey, 1, 1, grey, grey);
  }

  @Test
  void or_blue_first_as_it_is() {
    float[] planes =
        new InputPlanes(2, 2, false, 1).fill(blue(2, 1), Letterbox.topLeft(2, 1, 2, 2));
    assertThat(planes).containsExactly(255, 255, GREY, GREY, 0, 0, GREY, GREY, 0, 0, GREY, GREY);
  }

  @Test
  void a_smaller_frame_is_mixed_from_neighbours_by_their_distance() {
    var frame = frame(2, 1, new int[] {0, 0, 0, 100, 100, 100});
    float[] planes = new InputPlanes(4, 2, false, 1).fill(frame, Letterbox.topLeft(2, 1, 4, 2));
    assertThat(planes).startsWith(0, 25, 75, 100, 0, 25, 75, 100);
  }

  @Test
  void nothing_of_an_earlier_frame_remains_in_the_bars() {
    var planes = new InputPlanes(2, 2, false, 1);
    planes.fill(blue(2, 2), Letterbox.topLeft(2, 2, 2, 2));
    assertThat(planes.fill(blue(2, 1), Letterbox.topLeft(2, 1, 2, 2))[2]).isEqualTo(GREY);
  }

  private static VideoFrame blue(int width, int height) {
    int[] values = new int[width * height * 3];
    for (int i = 0; i < values.length; i += 3) {
      values[i] = 255;
    }
    return frame(width, height, values);
  }

  private static VideoFrame frame(int width, int height, int[] values) {
    byte[] bgr = new byte[values.length];
    for (int i = 0; i < bgr.length; i++) {
      bgr[i] = (byte) values[i];
    }
    return new VideoFrame(width, height, bgr, Instant.EPOCH, 0);
  }
}
