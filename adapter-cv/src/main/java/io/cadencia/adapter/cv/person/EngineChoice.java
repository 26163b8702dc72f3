package io.cadencia.adapter.cv.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which engine a plant wants. */
public enum EngineChoice {
  /** TensorRT where it can be had, else the CPU. */
  AUTO,
  CPU,
  /** TensorRT, and rather nothing than the CPU. */
  TENSORRT;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<EngineChoice> of(String word) {
    return Arrays.stream(values()).filter(choice -> choice.word().equals(word)).findFirst();
  }
}
