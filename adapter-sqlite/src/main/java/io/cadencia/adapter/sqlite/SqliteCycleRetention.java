package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.DataClass;
import io.cadencia.application.port.out.RetainedStore;
import io.cadencia.application.port.out.RetentionTrail;
import java.time.Instant;

/** Cycles, deleted through their repository, so that what is derived from them stays right. */
public final class SqliteCycleRetention implements RetainedStore {

  private static final int ROWS_AT_ONCE = 1_000;

  private static final String OLD =
      """
      SELECT count(*) FROM cycle_events INDEXED BY cycles_by_newest_event
      WHERE coalesce(end_ts, start_ts) < :before AND end_ts IS NOT NULL
      """;

  private static final String OLDEST_KEPT =
      """
      SELECT min(coalesce(end_ts, start_ts)) FROM cycle_events
      WHERE coalesce(end_ts, start_ts) >= :before
      """;

  private final SqliteDatabase database;
  private final CycleRepository cycles;
  private final RetentionTrail trail;
  private final Batches batches;

  /**
   * @param trail is told inside the transaction that deletes
   * @param pause runs between two transactions and lets others write
   */
  public SqliteCycleRetention(
      SqliteDatabase database, CycleRepository cycles, RetentionTrail trail, Runnable pause) {
    this(database, cycles, trail, new Batches(ROWS_AT_ONCE, pause));
  }

  SqliteCycleRetention(
      SqliteDatabase database, CycleRepository cycles, RetentionTrail trail, Batches batches) {
    this.database = database;
    this.cycles = cycles;
    this.trail = trail;
    this.batches = batches;
  }

  @Override
  public DataClass holds() {
    return DataClass.CYCLES;
  }

  @Override
  public Removal removeOlderThan(Instant before, boolean dryRun) {
    long count = dryRun ? count(before) : batches.repeat(() -> deleteSome(before));
    return new Removal(count, 0, RowTimes.first(database, OLDEST_KEPT, before));
  }

  private int deleteSome(Instant before) {
    return database.write(
        handle -> {
          int deleted = cycles.deleteEndedBefore(before, batches.size());
          if (deleted > 0) {
            trail.deleted(DataClass.CYCLES, deleted, before);
          }
          return deleted;
        });
  }

  private long count(Instant before) {
    return RowTimes.count(database, OLD, before);
  }
}
