package io.cadencia.adapter.cv.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BoxesTest {

  private static final PersonBox SQUARE = new PersonBox(0, 0, 10, 10, 0.8);

  @Test
  void overlap_is_the_shared_part_of_the_union() {
    assertThat(Boxes.overlap(SQUARE, new PersonBox(5, 0, 15, 10, 0.5)))
        .isCloseTo(1.0 / 3, within(1e-12));
    assertThat(Boxes.overlap(SQUARE, SQUARE)).isEqualTo(1);
    assertThat(Boxes.overlap(SQUARE, new PersonBox(10, 0, 20, 10, 0.5))).isZero();
  }

  @Test
  void of_boxes_that_overlap_much_the_surest_stays() {
    var surer = new PersonBox(1, 0, 11, 10, 0.9);
    assertThat(Boxes.distinct(List.of(SQUARE, surer), 0.45)).containsExactly(surer);
  }

  @Test
  void neighbours_stay_both_surest_first() {
    var neighbour = new PersonBox(5, 0, 15, 10, 0.9);
    assertThat(Boxes.distinct(List.of(SQUARE, neighbour), 0.45)).containsExactly(neighbour, SQUARE);
  }

  @Test
  void of_equally_sure_ones_the_first_given_stays() {
    var twin = new PersonBox(0, 0, 10, 9, 0.8);
    assertThat(Boxes.distinct(List.of(SQUARE, twin), 0.45)).containsExactly(SQUARE);
  }

  @Test
  void a_box_that_only_a_dropped_one_overlaps_stays() {
    var dropped = new PersonBox(3, 0, 13, 10, 0.7);
    var far = new PersonBox(6, 0, 16, 10, 0.6);
    assertThat(Boxes.distinct(List.of(SQUARE, dropped, far), 0.45)).containsExactly(SQUARE, far);
  }
}
