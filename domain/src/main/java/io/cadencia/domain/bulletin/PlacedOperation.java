package io.cadencia.domain.bulletin;

import io.cadencia.domain.standard.Operation;
import java.util.Locale;

/**
 * An operation and the workstation at which it is done.
 *
 * @param station code of the workstation
 */
public record PlacedOperation(String station, Operation operation) {

  boolean isAtTheStationOf(PlacedOperation other) {
    return station.equals(other.station);
  }

  /** Upper and lower case and repeated spaces make no other operation. */
  boolean isNamedAs(PlacedOperation other) {
    return name().equals(other.name());
  }

  private String name() {
    return operation.name().strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
  }
}
