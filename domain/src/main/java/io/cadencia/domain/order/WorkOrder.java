package io.cadencia.domain.order;

import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.time.TimeSpan;

/**
 * A module sews a garment for a time. At any moment it sews for one order only, so that each unit
 * belongs to one; an order that is interrupted is planned in two parts of the same number, each
 * with its own quantity.
 *
 * @param style the garment, as its bulletin names it
 * @param orderNumber the order's number, such as OP-1187
 * @param quantity units to be made, at least 1
 * @param span from its first instant to the first that is no longer its own, not empty
 */
public record WorkOrder(
    ModuleId module, String style, String orderNumber, int quantity, TimeSpan span) {

  public WorkOrder {
    if (style.isBlank() || orderNumber.isBlank()) {
      throw new IllegalArgumentException(
          "an order needs a style and a number, were '%s' and '%s'".formatted(style, orderNumber));
    }
    if (quantity <= 0) {
      throw new IllegalArgumentException("an order needs a quantity from 1, was " + quantity);
    }
    if (span.isEmpty()) {
      throw new IllegalArgumentException("an order must last, was " + span.from() + " only");
    }
  }

  /** Whether both are of one module and share some time. */
  public boolean overlaps(WorkOrder other) {
    return module.equals(other.module) && span.intersection(other.span).isPresent();
  }
}
