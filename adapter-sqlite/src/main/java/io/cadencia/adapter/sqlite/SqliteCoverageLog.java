package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.CoverageLog;
import io.cadencia.domain.coverage.AnalysisLoad;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.time.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables {@code camera_status} and {@code coverage_gaps}. */
public final class SqliteCoverageLog implements CoverageLog {

  private static final String GAPS =
      """
      SELECT from_ts, to_ts FROM coverage_gaps
      WHERE camera_id = :camera AND from_ts < :to AND to_ts > :from
      ORDER BY from_ts, to_ts
      """;

  private final SqliteDatabase database;

  public SqliteCoverageLog(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<CameraStatus> find(CameraId camera) {
    return database.read(
        handle ->
            Rows.read(
                handle
                    .createQuery("SELECT * FROM camera_status WHERE camera_id = :camera")
                    .bind("camera", camera.value()),
                row -> row.next() ? Optional.of(status(row)) : Optional.empty()));
  }

  @Override
  public List<CameraStatus> all() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM camera_status ORDER BY camera_id")
                .map((row, context) -> status(row))
                .list());
  }

  @Override
  public void save(CameraStatus status) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO camera_status (
                      camera_id, first_frame_ts, last_frame_ts,
                      frames_read, frames_analysed, frames_skipped,
                      searches, searching_ms, frames_waiting, source_failures,
                      decode_errors)
                    VALUES (:camera, :first, :last, :read, :analysed, :skipped,
                      :searches, :searching, :waiting, :failures, :errors)
                    ON CONFLICT (camera_id) DO UPDATE SET
                      first_frame_ts = excluded.first_frame_ts,
                      last_frame_ts = excluded.last_frame_ts,
                      frames_read = excluded.frames_read,
                      frames_analysed = excluded.frames_analysed,
                      frames_skipped = excluded.frames_skipped,
                      searches = excluded.searches,
                      searching_ms = excluded.searching_ms,
                      frames_waiting = excluded.frames_waiting,
                      source_failures = excluded.source_failures,
                      decode_errors = excluded.decode_errors
                    """)
                .bind("camera", status.camera().value())
                .bind("first", status.firstFrameAt().toEpochMilli())
                .bind("last", status.lastFrameAt().toEpochMilli())
                .bind("read", status.framesRead())
                .bind("analysed", status.framesAnalysed())
                .bind("skipped", status.framesSkipped())
                .bind("searches", status.load().searches())
                .bind("searching", status.load().searching().toMillis())
                .bind("waiting", status.load().framesWaiting())
                .bind("failures", status.load().sourceFailures())
                .bind("errors", status.load().decodeErrors())
                .execute());
  }

  @Override
  public void addGap(CameraId camera, TimeSpan gap) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO coverage_gaps (camera_id, from_ts, to_ts)
                    VALUES (:camera, :from, :to)
                    ON CONFLICT DO NOTHING
                    """)
                .bind("camera", camera.value())
                .bind("from", gap.from().toEpochMilli())
                .bind("to", gap.to().toEpochMilli())
                .execute());
  }

  @Override
  public List<TimeSpan> gaps(CameraId camera, TimeSpan span) {
    return database.read(
        handle ->
            Rows.read(
                handle
                    .createQuery(GAPS)
                    .bind("camera", camera.value())
                    .bind("from", span.from().toEpochMilli())
                    .bind("to", span.to().toEpochMilli()),
                SqliteCoverageLog::spans));
  }

  private static List<TimeSpan> spans(ResultSet rows) throws SQLException {
    var found = new ArrayList<TimeSpan>();
    while (rows.next()) {
      found.add(new TimeSpan(instant(rows, "from_ts"), instant(rows, "to_ts")));
    }
    return found;
  }

  @Override
  public int deleteGapsEndedBefore(Instant instant, int limit) {
    return database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM coverage_gaps WHERE (camera_id, from_ts, to_ts) IN (
                      SELECT camera_id, from_ts, to_ts FROM coverage_gaps
                      WHERE to_ts < :before LIMIT :limit)
                    """)
                .bind("before", instant.toEpochMilli())
                .bind("limit", limit)
                .execute());
  }

  private static CameraStatus status(ResultSet row) throws SQLException {
    return new CameraStatus(
        new CameraId(row.getInt("camera_id")),
        instant(row, "first_frame_ts"),
        instant(row, "last_frame_ts"),
        row.getLong("frames_read"),
        row.getLong("frames_analysed"),
        row.getLong("frames_skipped"),
        load(row));
  }

  private static AnalysisLoad load(ResultSet row) throws SQLException {
    return new AnalysisLoad(
        row.getLong("searches"),
        Duration.ofMillis(row.getLong("searching_ms")),
        row.getInt("frames_waiting"),
        row.getLong("source_failures"),
        row.getLong("decode_errors"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }
}
