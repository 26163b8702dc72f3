package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.OperatorAssignments;
import io.cadencia.domain.plant.OperatorAssignment;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Table {@code operator_assignments}. */
public final class SqliteOperatorAssignments implements OperatorAssignments {

  private final SqliteDatabase database;

  public SqliteOperatorAssignments(SqliteDatabase database) {
    this.database = database;
  }

  /** The assignments of a workstation follow upon each other: the last to begin is the one. */
  @Override
  public Optional<OperatorId> at(WorkstationId workstation, Instant instant) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM operator_assignments
                    WHERE workstation_id = :workstation AND from_ts <= :at
                    ORDER BY from_ts DESC LIMIT 1
                    """)
                .bind("workstation", workstation.value())
                .bind("at", instant.toEpochMilli())
                .map((row, context) -> assignment(row))
                .findOne()
                .filter(assignment -> assignment.covers(instant))
                .map(OperatorAssignment::operator));
  }

  @Override
  public List<OperatorAssignment> touching(WorkstationId workstation, TimeSpan span) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM operator_assignments
                    WHERE workstation_id = :workstation
                      AND from_ts < :to AND (to_ts IS NULL OR to_ts > :from)
                    ORDER BY from_ts
                    """)
                .bind("workstation", workstation.value())
                .bind("from", span.from().toEpochMilli())
                .bind("to", span.to().toEpochMilli())
                .map((row, context) -> assignment(row))
                .list());
  }

  @Override
  public List<OperatorAssignment> since(WorkstationId workstation, Instant instant) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM operator_assignments
                    WHERE workstation_id = :workstation AND (to_ts IS NULL OR to_ts > :instant)
                    ORDER BY from_ts
                    """)
                .bind("workstation", workstation.value())
                .bind("instant", instant.toEpochMilli())
                .map((row, context) -> assignment(row))
                .list());
  }

  @Override
  public List<OperatorAssignment> of(OperatorId operator, TimeSpan span) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM operator_assignments
                    WHERE operator_id = :operator
                      AND from_ts < :to AND (to_ts IS NULL OR to_ts > :from)
                    ORDER BY from_ts
                    """)
                .bind("operator", operator.value())
                .bind("from", span.from().toEpochMilli())
                .bind("to", span.to().toEpochMilli())
                .map((row, context) -> assignment(row))
                .list());
  }

  @Override
  public void assign(OperatorAssignment assignment) {
    database.write(
        handle -> {
          makeRoom(handle, assignment.workstation(), assignment.from());
          return handle.execute(
              """
              INSERT INTO operator_assignments (workstation_id, from_ts, to_ts, operator_id)
              VALUES (?, ?, ?, ?)
              """,
              assignment.workstation().value(),
              assignment.from().toEpochMilli(),
              millis(assignment.to()),
              assignment.operator().value());
        });
  }

  @Override
  public void release(WorkstationId workstation, Instant from) {
    database.write(handle -> makeRoom(handle, workstation, from));
  }

  private static int makeRoom(Handle handle, WorkstationId workstation, Instant from) {
    handle.execute(
        "DELETE FROM operator_assignments WHERE workstation_id = ? AND from_ts >= ?",
        workstation.value(),
        from.toEpochMilli());
    return handle.execute(
        """
        UPDATE operator_assignments SET to_ts = ?
        WHERE workstation_id = ? AND (to_ts IS NULL OR to_ts > ?)
        """,
        from.toEpochMilli(),
        workstation.value(),
        from.toEpochMilli());
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  private static OperatorAssignment assignment(ResultSet row) throws SQLException {
    var to = row.getLong("to_ts");
    boolean lasts = row.wasNull();
    return new OperatorAssignment(
        new WorkstationId(row.getInt("workstation_id")),
        new OperatorId(row.getInt("operator_id")),
        Instant.ofEpochMilli(row.getLong("from_ts")),
        lasts ? null : Instant.ofEpochMilli(to));
  }
}
