package io.cadencia.domain.shift;

import java.time.LocalDate;

/**
 * A production day on which no shift begins. The night shift of the day before is worked to its
 * end.
 */
public record Holiday(LocalDate day, String name) {

  public Holiday {
    if (name.isBlank()) {
      throw new IllegalArgumentException("the holiday on " + day + " needs a name");
    }
  }
}
