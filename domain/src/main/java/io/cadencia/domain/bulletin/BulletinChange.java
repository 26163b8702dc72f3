package io.cadencia.domain.bulletin;

import io.cadencia.domain.standard.StandardTime;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a bulletin does to one operation of a module.
 *
 * @param before as it is, or null when it is new
 * @param after as it will be, or null when it ends
 */
public record BulletinChange(@Nullable PlacedOperation before, @Nullable PlacedOperation after) {

  /** In what way. */
  public enum Kind {
    ADDED,
    REMOVED,
    /** At another workstation; its SAM and machine may have changed as well. */
    MOVED,
    /** Another SAM, machine or spelling at the same workstation. */
    CHANGED,
    UNCHANGED
  }

  public BulletinChange {
    if (before == null && after == null) {
      throw new IllegalArgumentException("a change needs an operation, before or after");
    }
  }

  public Kind kind() {
    if (before == null) {
      return Kind.ADDED;
    }
    if (after == null) {
      return Kind.REMOVED;
    }
    if (!before.isAtTheStationOf(after)) {
      return Kind.MOVED;
    }
    return before.equals(after) ? Kind.UNCHANGED : Kind.CHANGED;
  }

  /** The name, as it will be while there will be one. */
  public String operation() {
    return (after == null ? Objects.requireNonNull(before) : after).operation().name();
  }

  /** By how much the SAM rises, in percent of what it was; empty without a SAM on both sides. */
  public OptionalDouble samRisePercent() {
    return before == null || after == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(risePercent(before.operation().sam(), after.operation().sam()));
  }

  static double risePercent(StandardTime from, StandardTime to) {
    return 100.0 * (to.toMillis() - from.toMillis()) / from.toMillis();
  }
}
