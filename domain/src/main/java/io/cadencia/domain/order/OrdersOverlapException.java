package io.cadencia.domain.order;

import io.cadencia.domain.CadenciaException;

/** A module sews for one order at a time. */
public final class OrdersOverlapException extends CadenciaException {

  private final WorkOrder planned;

  /**
   * @param planned the order that has the time already
   */
  public OrdersOverlapException(WorkOrder planned) {
    super(
        "module %d sews order %s from %s to %s: give the new order a time before or after"
            .formatted(
                planned.module().value(),
                planned.orderNumber(),
                planned.span().from(),
                planned.span().to()));
    this.planned = planned;
  }

  public WorkOrder planned() {
    return planned;
  }
}
