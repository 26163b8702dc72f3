package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.WorkOrderRepository;
import io.cadencia.domain.order.WorkOrder;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.time.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Table {@code work_orders}. */
public final class SqliteWorkOrderRepository implements WorkOrderRepository {

  private final SqliteDatabase database;

  public SqliteWorkOrderRepository(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public void add(WorkOrder order) {
    database.write(
        handle ->
            handle.execute(
                """
                INSERT INTO work_orders (
                  module_id, style, order_number, quantity, from_ts, to_ts)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                order.module().value(),
                order.style(),
                order.orderNumber(),
                order.quantity(),
                order.span().from().toEpochMilli(),
                order.span().to().toEpochMilli()));
  }

  @Override
  public List<WorkOrder> all() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM work_orders ORDER BY module_id, from_ts")
                .map((row, context) -> order(row))
                .list());
  }

  @Override
  public List<WorkOrder> within(ModuleId module, TimeSpan span) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM work_orders
                    WHERE module_id = :module AND from_ts < :to AND to_ts > :from
                    ORDER BY from_ts
                    """)
                .bind("module", module.value())
                .bind("from", span.from().toEpochMilli())
                .bind("to", span.to().toEpochMilli())
                .map((row, context) -> order(row))
                .list());
  }

  private static WorkOrder order(ResultSet row) throws SQLException {
    return new WorkOrder(
        new ModuleId(row.getInt("module_id")),
        row.getString("style"),
        row.getString("order_number"),
        row.getInt("quantity"),
        new TimeSpan(
            Instant.ofEpochMilli(row.getLong("from_ts")),
            Instant.ofEpochMilli(row.getLong("to_ts"))));
  }
}
