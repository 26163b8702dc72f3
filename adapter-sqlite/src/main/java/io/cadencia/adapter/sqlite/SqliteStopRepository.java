package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StopRepository;
import io.cadencia.domain.losttime.Stop;
import io.cadencia.domain.losttime.StopId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Table {@code stops}. */
public final class SqliteStopRepository implements StopRepository {

  private static final String SAVE =
      """
      INSERT INTO stops (
        id, workstation_id, from_ts, to_ts, origin, code, classified_by, classified_at, note)
      VALUES (:id, :workstation, :from, :to, :origin, :code, :by, :at, :note)
      ON CONFLICT (id) DO UPDATE SET
        workstation_id = excluded.workstation_id,
        from_ts = excluded.from_ts,
        to_ts = excluded.to_ts,
        origin = excluded.origin,
        code = excluded.code,
        classified_by = excluded.classified_by,
        classified_at = excluded.classified_at,
        note = excluded.note
      """;

  /** Stops of a station do not overlap: of those begun before, only the last can reach the span. */
  private static final String TOUCHING =
      """
      SELECT s.* FROM json_each(:workstations) w CROSS JOIN stops s
      WHERE s.workstation_id = w.value
        AND s.from_ts < :to AND (s.to_ts IS NULL OR s.to_ts > :from)
        AND s.from_ts >= coalesce(
          (SELECT max(b.from_ts) FROM stops b
           WHERE b.workstation_id = w.value AND b.from_ts <= :from),
          :from)
      ORDER BY s.from_ts, s.workstation_id
      """;

  private final SqliteDatabase database;

  public SqliteStopRepository(SqliteDatabase database) {
    this.database = database;
  }

  /** AUTOINCREMENT takes its numbers from the sequence too, and so never gives one twice. */
  @Override
  public StopId nextId() {
    return database.write(
        handle -> {
          handle.execute(
              """
              INSERT INTO sqlite_sequence (name, seq)
              SELECT 'stops', 0 WHERE NOT EXISTS (
                SELECT 1 FROM sqlite_sequence WHERE name = 'stops')
              """);
          return new StopId(
              handle
                  .createQuery(
                      "UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'stops' RETURNING seq")
                  .mapTo(Long.class)
                  .one());
        });
  }

  @Override
  public void save(Stop stop) {
    database.write(handle -> StopRow.bind(handle.createUpdate(SAVE), stop).execute());
  }

  @Override
  public Optional<Stop> find(StopId id) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM stops WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> StopRow.stop(row))
                .findOne());
  }

  @Override
  public List<Stop> touching(Set<WorkstationId> workstations, TimeSpan span) {
    return database.read(
        handle ->
            handle
                .createQuery(TOUCHING)
                .bind("workstations", jsonArray(workstations))
                .bind("from", span.from().toEpochMilli())
                .bind("to", span.to().toEpochMilli())
                .map((row, context) -> StopRow.stop(row))
                .list());
  }

  private static String jsonArray(Set<WorkstationId> workstations) {
    return workstations.stream()
        .map(workstation -> String.valueOf(workstation.value()))
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Override
  public void remove(StopId id) {
    database.write(handle -> handle.execute("DELETE FROM stops WHERE id = ?", id.value()));
  }
}
