package io.cadencia.adapter.cv.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterboxTest {

  @Test
  void a_wide_frame_lies_in_the_middle_with_bars_above_and_below() {
    assertThat(Letterbox.centred(1280, 720, 640, 640))
        .isEqualTo(new Letterbox(1280, 720, 0.5, 0, 140, 640, 360));
  }

  @Test
  void a_tall_frame_lies_in_the_middle_with_bars_at_its_sides() {
    assertThat(Letterbox.centred(320, 640, 640, 640))
        .isEqualTo(new Letterbox(320, 640, 1, 160, 0, 320, 640));
  }

  @Test
  void or_in_the_upper_left_corner_for_networks_that_want_it_there() {
    assertThat(Letterbox.topLeft(832, 416, 416, 416))
        .isEqualTo(new Letterbox(832, 416, 0.5, 0, 0, 416, 208));
  }

  @Test
  void a_box_of_the_input_comes_back_to_pixels_of_the_frame() {
    var letterbox = Letterbox.centred(1280, 720, 640, 640);
    assertThat(letterbox.toFrame(new PersonBox(100, 150, 200, 340, 0.8)))
        .isEqualTo(new PersonBox(200, 20, 400, 400, 0.8));
  }

  @Test
  void a_box_that_reaches_into_the_bars_is_cut_at_the_edge_of_the_frame() {
    var letterbox = Letterbox.centred(1280, 720, 640, 640);
    assertThat(letterbox.toFrame(new PersonBox(-5, 100, 700, 600, 0.8)))
        .isEqualTo(new PersonBox(0, 0, 1280, 720, 0.8));
  }
}
