package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.CoverageLog;
import io.cadencia.application.port.out.DataClass;
import io.cadencia.application.port.out.RetainedStore;
import java.time.Instant;

/** Gaps in what cameras saw. The newest status of each camera always stays. */
public final class SqliteCoverageRetention implements RetainedStore {

  private static final int ROWS_AT_ONCE = 1_000;

  private final SqliteDatabase database;
  private final CoverageLog coverage;
  private final Batches batches;

  /**
   * @param pause runs between two transactions and lets others write
   */
  public SqliteCoverageRetention(SqliteDatabase database, CoverageLog coverage, Runnable pause) {
    this.database = database;
    this.coverage = coverage;
    this.batches = new Batches(ROWS_AT_ONCE, pause);
  }

  @Override
  public DataClass holds() {
    return DataClass.COVERAGE;
  }

  @Override
  public Removal removeOlderThan(Instant before, boolean dryRun) {
    long count =
        dryRun
            ? RowTimes.count(
                database, "SELECT count(*) FROM coverage_gaps WHERE to_ts < :before", before)
            : batches.repeat(() -> coverage.deleteGapsEndedBefore(before, batches.size()));
    var oldest =
        RowTimes.first(
            database, "SELECT min(to_ts) FROM coverage_gaps WHERE to_ts >= :before", before);
    return new Removal(count, 0, oldest);
  }
}
