package io.cadencia.domain.standard;

import java.util.List;
import java.util.Optional;
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

  /** The standard time of all of them together; empty of none. */
  public static Optional<StandardTime> sum(List<Operation> operations) {
    return operations.stream().map(Operation::sam).reduce(StandardTime::plus);
  }
}
