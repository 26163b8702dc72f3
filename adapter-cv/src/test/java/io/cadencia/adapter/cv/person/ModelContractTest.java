package io.cadencia.adapter.cv.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ModelContractTest {

  @Nested
  class Chosen_by_the_shape_of_the_model {

    @Test
    void yolov8_has_a_column_per_grid_cell() {
      assertThat(ModelContract.of(shape(List.of(1L, 84L, 8400L), 640)))
          .containsInstanceOf(Yolov8Contract.class);
    }

    @Test
    void yolox_has_a_row_per_grid_cell_and_an_objectness() {
      assertThat(ModelContract.of(shape(List.of(1L, 3549L, 85L), 416)))
          .containsInstanceOf(YoloxContract.class);
    }

    @Test
    void the_number_of_cells_follows_the_size_of_the_input() {
      assertThat(ModelContract.of(shape(List.of(1L, 84L, 8400L), 416))).isEmpty();
      assertThat(ModelContract.of(shape(List.of(1L, 84L, 3549L), 416)))
          .containsInstanceOf(Yolov8Contract.class);
    }

    @Test
    void anything_else_is_not_understood() {
      assertThat(ModelContract.of(shape(List.of(1L, 1000L), 224))).isEmpty();
      assertThat(ModelContract.of(shape(List.of(1L, 84L, -1L), 640))).isEmpty();
    }
  }

  /** An input of 32 by 32 pixels has 16 cells of stride 8, 4 of 16 and 1 of 32. */
  @Nested
  class The_output_of_yolov8 {

    private static final int CELLS = 21;

    private final float[] output = new float[84 * CELLS];
    private final ModelContract contract = new Yolov8Contract(new InputSize(32, 32));

    @Test
    void gives_centre_and_size_of_a_person() {
      column(7, 16, 12, 8, 20);
      output[4 * CELLS + 7] = 0.5f;
      assertThat(contract.people(output, 0.35)).containsExactly(new PersonBox(12, 2, 20, 22, 0.5));
    }

    @Test
    void is_no_person_when_another_class_is_surer() {
      column(7, 16, 12, 8, 20);
      output[4 * CELLS + 7] = 0.5f;
      output[83 * CELLS + 7] = 0.51f;
      assertThat(contract.people(output, 0.35)).isEmpty();
    }

    @Test
    void is_no_person_below_the_confidence() {
      output[4 * CELLS + 7] = 0.34f;
      assertThat(contract.people(output, 0.35)).isEmpty();
    }

    private void column(int cell, float... values) {
      for (int row = 0; row < values.length; row++) {
        output[row * CELLS + cell] = values[row];
      }
    }
  }

  @Nested
  class The_output_of_yolox {

    private static final int ROW = 85;

    private final float[] output = new float[21 * ROW];
    private final ModelContract contract = new YoloxContract(new InputSize(32, 32));

    @Test
    void counts_from_its_grid_cell_in_strides_and_sizes_as_logarithms() {
      // 16 cells of stride 8 come before: this is the second of stride 16, column 1 of line 0.
      row(17, 0.25f, 0.5f, 0, (float) Math.log(2), 0.8f, 0.5f);
      assertThat(contract.people(output, 0.35))
          .singleElement()
          .satisfies(
              box -> {
                assertThat(box.centreX()).isEqualTo(20);
                assertThat(box.centreY()).isEqualTo(8);
                assertThat(box.right() - box.left()).isEqualTo(16);
                assertThat(box.bottom() - box.top()).isBetween(31.999, 32.001);
                assertThat(box.score()).isBetween(0.3999, 0.4001);
              });
    }

    @Test
    void needs_objectness_and_class_together_to_reach_the_confidence() {
      row(0, 0, 0, 0, 0, 0.5f, 0.5f);
      assertThat(contract.people(output, 0.35)).isEmpty();
    }

    @Test
    void is_no_person_when_another_class_is_surer() {
      row(0, 0, 0, 0, 0, 0.9f, 0.5f, 0.6f);
      assertThat(contract.people(output, 0.35)).isEmpty();
    }

    private void row(int cell, float... values) {
      System.arraycopy(values, 0, output, cell * ROW, values.length);
    }
  }

  private static ModelShape shape(List<Long> output, long size) {
    return new ModelShape(
        List.of(new ModelShape.Tensor("images", List.of(1L, 3L, size, size))),
        List.of(new ModelShape.Tensor("output0", output)));
  }
}
