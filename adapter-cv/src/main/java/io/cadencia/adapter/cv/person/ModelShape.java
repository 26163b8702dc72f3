package io.cadencia.adapter.cv.person;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a model file says about itself. */
public record ModelShape(List<Tensor> inputs, List<Tensor> outputs) {

  /** A named array; a size of -1 is left open by the model. */
  public record Tensor(String name, List<Long> sizes) {

    boolean has(long... expected) {
      return sizes.equals(Arrays.stream(expected).boxed().toList());
    }

    @Override
    public String toString() {
      return name + " " + sizes;
    }
  }

  public ModelShape {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  @Override
  public String toString() {
    return join(inputs) + " -> " + join(outputs);
  }

  private static String join(List<Tensor> tensors) {
    return tensors.stream().map(Tensor::toString).collect(Collectors.joining(", "));
  }
}
