package io.cadencia.domain.standard;

import java.time.Instant;
import java.util.List;

/**
 * The standard time of a workstation from a moment on.
 *
 * @param number counts up from 1 per workstation
 * @param validFrom first instant at which it is in force
 * @param sam sum over the operations of the workstation
 * @param operations what is done there, in sequence; empty when only the sum is known
 * @param source where it came from
 */
public record StandardVersion(
    int number,
    Instant validFrom,
    StandardTime sam,
    List<Operation> operations,
    StandardSource source)
    implements StandardChange {

  public StandardVersion {
    if (number <= 0) {
      throw new IllegalArgumentException("version number must be positive, was " + number);
    }
    operations = List.copyOf(operations);
    var sum = Operation.sum(operations);
    if (sum.isPresent() && !sum.get().equals(sam)) {
      throw new IllegalArgumentException(
          "the SAM must be the sum of its operations, "
              + sum.get().toMillis()
              + " ms, was "
              + sam.toMillis()
              + " ms");
    }
  }

  /** A version from the configuration of which only the sum is known. */
  public StandardVersion(int number, Instant validFrom, StandardTime sam) {
    this(number, validFrom, sam, List.of(), StandardSource.CONFIGURATION);
  }

  /**
   * @param operations at least one
   */
  public static StandardVersion of(
      int number, Instant validFrom, List<Operation> operations, StandardSource source) {
    var sam =
        Operation.sum(operations)
            .orElseThrow(
                () -> new IllegalArgumentException("a standard needs at least one operation"));
    return new StandardVersion(number, validFrom, sam, operations, source);
  }
}
