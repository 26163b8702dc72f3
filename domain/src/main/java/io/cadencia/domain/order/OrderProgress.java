package io.cadencia.domain.order;

import io.cadencia.domain.efficiency.Ratio;

/**
 * How far an order is.
 *
 * @param made units the module's last workstation finished within the order's time; may exceed the
 *     quantity
 */
public record OrderProgress(WorkOrder order, int made) {

  public OrderProgress {
    if (made < 0) {
      throw new IllegalArgumentException("units made cannot be fewer than none, were " + made);
    }
  }

  /** Units made over the quantity; over 1 is shown, never capped. */
  public Ratio done() {
    return new Ratio((double) made / order.quantity());
  }
}
