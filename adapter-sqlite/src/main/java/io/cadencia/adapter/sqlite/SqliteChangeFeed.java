package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.Change;
import io.cadencia.application.port.out.ChangeBatch;
import io.cadencia.application.port.out.ChangeFeed;
import io.cadencia.application.port.out.ChangePosition;
import io.cadencia.application.port.out.ChangeWindow;
import io.cadencia.application.port.out.ChangesGoneException;
import io.cadencia.domain.cycle.CycleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reads tables {@code outbox} and {@code outbox_state}. */
public final class SqliteChangeFeed implements ChangeFeed {

  static final String READ =
      """
      SELECT change_seq, cycle_id, measured_start, payload FROM outbox
      WHERE change_seq > :after ORDER BY change_seq LIMIT :limit
      """;

  private final SqliteDatabase database;

  public SqliteChangeFeed(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public ChangeBatch after(ChangePosition position, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, was " + limit);
    }
    return database.read(handle -> after(handle, position, limit));
  }

  private static ChangeBatch after(Handle handle, ChangePosition position, int limit) {
    var window = Outbox.window(handle);
    var from = window.from(position);
    var changes =
        handle
            .createQuery(READ)
            .bind("after", from.seq())
            .bind("limit", limit)
            .map((row, context) -> change(row, window))
            .list();
    refuseWhatWentMeanwhile(position, from, changes);
    return window.batch(from, changes);
  }

  /** Between the two queries somebody may have made the outbox forget more. */
  private static void refuseWhatWentMeanwhile(
      ChangePosition asked, ChangePosition from, List<Change> changes) {
    if (!changes.isEmpty()) {
      var first = changes.get(0).position();
      if (first.seq() > from.seq() + 1) {
        throw new ChangesGoneException(asked, new ChangePosition(first.epoch(), first.seq() - 1));
      }
    }
  }

  private static Change change(ResultSet row, ChangeWindow window) throws SQLException {
    return new Change(
        window.at(row.getLong("change_seq")),
        new CycleId(row.getLong("cycle_id")),
        Instant.ofEpochMilli(row.getLong("measured_start")),
        row.getString("payload"));
  }

  @Override
  public void acknowledge(ChangePosition position) {
    database.write(
        handle -> {
          var window = Outbox.window(handle);
          var acknowledged = window.acknowledgedBy(position);
          if (acknowledged > window.acknowledged()) {
            Outbox.forget(handle, acknowledged, Math.max(acknowledged, window.keptFrom()));
          }
          return acknowledged;
        });
  }

  @Override
  public Backlog backlog() {
    return database.read(handle -> Outbox.window(handle).backlog());
  }

  @Override
  public ChangePosition startEpoch(Instant now) {
    return database.write(
        handle -> {
          var epoch = Math.max(Outbox.window(handle).epoch() + 1, now.getEpochSecond());
          handle.createUpdate(Outbox.START_EPOCH).bind("epoch", epoch).execute();
          handle.createUpdate(Outbox.PUT_EPOCH).bind("epoch", epoch).execute();
          var window = Outbox.window(handle);
          return window.at(window.epochBegins());
        });
  }
}
