package io.cadencia.adapter.cv.person;

import java.util.ArrayList;
import java.util.List;

/**
 * A network of 32 by 32 pixels and four lanes that finds one person, wherever it looks: as tall as
 * the picture, and as sure as the first number it was fed.
 */
final class DrawnNetwork implements DetectionNetwork {

  private static final int CELLS = 21;

  private final float[] first = new float[4];
  private final float[] output = new float[84 * CELLS];
  private final List<String> calls = new ArrayList<>();

  @Override
  public ModelShape shape() {
    return new ModelShape(
        List.of(new ModelShape.Tensor("images", List.of(1L, 3L, 32L, 32L))),
        List.of(new ModelShape.Tensor("output0", List.of(1L, 84L, (long) CELLS))));
  }

  @Override
  public int lanes() {
    return 4;
  }

  @Override
  public void feed(int lane, float[] input) {
    calls.add("feed " + lane);
    first[lane] = input[0];
  }

  @Override
  public float[] read(int lane) {
    calls.add("read " + lane);
    float[] column = {16, 16, 8, 32, first[lane]};
    for (int row = 0; row < column.length; row++) {
      output[row * CELLS] = column[row];
    }
    return output;
  }

  List<String> calls() {
    return calls;
  }

  @Override
  public void close() {
    calls.add("close");
  }
}
