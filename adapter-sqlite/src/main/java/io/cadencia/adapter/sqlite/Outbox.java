package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.ChangeWindow;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** Writes tables {@code outbox} and {@code outbox_state}, in the transaction of the change. */
final class Outbox {

  /**
   * The row as it is now, in SQLite's own words. Left out is what people wrote or who they are:
   * notes, the name behind a verification, the path of a picture.
   */
  static final String ADD =
      """
      INSERT INTO outbox (change_seq, kind, cycle_id, measured_start, payload)
      SELECT c.change_seq, 'cycle', c.id, c.raw_start_ts, json_object(
        'schema_version', 1,
        'formula_version', 1,
        'plant_id', c.plant_id,
        'box_id', c.box_id,
        'epoch', s.epoch,
        'change_seq', c.change_seq,
        'kind', 'cycle',
        'cycle_id', c.id,
        'workstation_id', c.workstation_id,
        'operator_id', c.operator_id,
        'status', c.status,
        'start_ts', c.start_ts,
        'end_ts', c.end_ts,
        'duration_ms', c.duration_ms,
        'raw_status', c.raw_status,
        'raw_start_ts', c.raw_start_ts,
        'raw_end_ts', c.raw_end_ts,
        'raw_duration_ms', c.raw_duration_ms,
        'override_duration_ms', c.override_duration_ms,
        'override_end_ts', c.override_end_ts,
        'excluded_reason', c.excluded_reason,
        'gt_verified_at', c.gt_verified_at,
        'confidence', c.confidence,
        'coverage', c.coverage,
        'sam_version', c.sam_version,
        'cv_model_version', c.cv_model_version,
        'model_sha256', c.model_sha256,
        'roi_version', c.roi_version,
        'config_version', c.config_version)
      FROM cycle_events c, outbox_state s
      WHERE c.id = :id
      """;

  static final String WINDOW =
      """
      SELECT epoch, epoch_begins, acknowledged, kept_from,
        (SELECT last FROM change_sequence) AS newest
      FROM outbox_state
      """;

  static final String FORGET = "DELETE FROM outbox WHERE change_seq <= :keptFrom";

  static final String KEEP_FROM =
      "UPDATE outbox_state SET acknowledged = :acknowledged, kept_from = :keptFrom";

  static final String START_EPOCH =
      """
      UPDATE outbox_state
      SET epoch = :epoch, epoch_begins = kept_from, acknowledged = kept_from
      """;

  static final String PUT_EPOCH =
      "UPDATE outbox SET payload = json_set(payload, '$.epoch', :epoch)";

  private Outbox() {}

  /** Adds the cycle as it is in the table, and bounds the outbox once before the commit. */
  static void add(SqliteDatabase database, Handle handle, long cycle) {
    handle.createUpdate(ADD).bind("id", cycle).execute();
    database.beforeCommit(
        Outbox.class, atEnd -> forgetAllBut(atEnd, database.settings().changesKept()));
  }

  private static void forgetAllBut(Handle handle, int kept) {
    var window = window(handle);
    var keptFrom = window.newest() - kept;
    if (keptFrom > window.keptFrom()) {
      forget(handle, window.acknowledged(), keptFrom);
    }
  }

  static void forget(Handle handle, long acknowledged, long keptFrom) {
    handle.createUpdate(FORGET).bind("keptFrom", keptFrom).execute();
    handle
        .createUpdate(KEEP_FROM)
        .bind("acknowledged", acknowledged)
        .bind("keptFrom", keptFrom)
        .execute();
  }

  static ChangeWindow window(Handle handle) {
    return Rows.read(handle.createQuery(WINDOW), Outbox::window);
  }

  private static ChangeWindow window(ResultSet row) throws SQLException {
    if (!row.next()) {
      throw new IllegalStateException("the state of the outbox is gone");
    }
    return new ChangeWindow(
        row.getLong("epoch"),
        row.getLong("epoch_begins"),
        row.getLong("acknowledged"),
        row.getLong("kept_from"),
        row.getLong("newest"));
  }
}
