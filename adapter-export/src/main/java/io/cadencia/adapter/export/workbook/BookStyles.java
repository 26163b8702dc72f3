package io.cadencia.adapter.export.workbook;

import java.util.EnumMap;
import java.util.Map;

/** The number of each style of the shell, which has one for each tone and look, in order. */
final class BookStyles {

  private static final Map<Tone, Map<Look, Integer>> NUMBERS = numbers();

  private BookStyles() {}

  static int number(Tone tone, Look look) {
    return NUMBERS.getOrDefault(tone, Map.of()).getOrDefault(look, 0);
  }

  /** The first, 0, is that of cells that nobody wrote. */
  private static Map<Tone, Map<Look, Integer>> numbers() {
    var numbers = new EnumMap<Tone, Map<Look, Integer>>(Tone.class);
    int next = 1;
    for (var tone : Tone.values()) {
      var byLook = new EnumMap<Look, Integer>(Look.class);
      for (var look : Look.values()) {
        byLook.put(look, next);
        next++;
      }
      numbers.put(tone, byLook);
    }
    return numbers;
  }
}
