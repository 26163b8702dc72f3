package io.cadencia.bootstrap.report;

import io.cadencia.domain.order.OrderProgress;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Work orders as a table for the terminal. */
public final class OrdersTable {

  private OrdersTable() {}

  /**
   * @param zone the plant's time zone
   */
  public static List<String> lines(List<OrderProgress> orders, ZoneId zone) {
    if (orders.isEmpty()) {
      return List.of("no orders are planned");
    }
    var table = new Columns();
    table.add("module", "order", "style", "from", "to", "made", "of", "");
    for (var progress : orders) {
      var order = progress.order();
      table.add(
          String.valueOf(order.module().value()),
          order.orderNumber(),
          order.style(),
          Words.moment(order.span().from(), zone),
          Words.moment(order.span().to(), zone),
          String.valueOf(progress.made()),
          String.valueOf(order.quantity()),
          String.format(Locale.ROOT, "%.1f %%", 100 * progress.done().value()));
    }
    return table.lines();
  }
}
