package io.cadencia.domain.standard;

import org.jspecify.annotations.Nullable;

/**
 * One step in making the garment, such as PESPUNTAR CUELLO.
 *
 * @param machineCode the machine it needs (MPP, MREV, MOJA, MBOT, PLCH), or null when worked by
 *     hand
 * @param sam its standard time
 */
public record Operation(String name, @Nullable String machineCode, StandardTime sam) {

  public Operation {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an operation needs a name");
    }
  }
}
