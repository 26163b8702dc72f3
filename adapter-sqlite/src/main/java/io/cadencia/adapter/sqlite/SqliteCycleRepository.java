package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.OpenCycleExistsException;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.plant.PlantIdentity;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.sqlite.SQLiteErrorCode;

/** Table {@code cycle_events}. */
public final class SqliteCycleRepository implements CycleRepository {

  static final String SELECT = "SELECT " + CycleRow.COLUMNS + "FROM cycle_events ";

  private static final String IS_UNIT = "status IN ('complete', 'manual_override')";

  /** Without it SQLite goes by the status, and so through nearly every row there is. */
  private static final String UNITS_BY_END = "INDEXED BY units_by_end ";

  /** Without it SQLite goes by the number, and so through every row there is. */
  private static final String AWAITED_CYCLES = "INDEXED BY awaited_cycles ";

  private static final String SAVE =
      """
      INSERT INTO cycle_events (
        id, plant_id, box_id, workstation_id, operator_id, status, start_ts, end_ts, duration_ms,
        raw_start_ts, raw_end_ts, raw_duration_ms, confidence, cv_model_version, model_sha256,
        roi_version, sam_version, config_version, override_duration_ms, override_end_ts,
        excluded_reason, gt_verified_by, gt_verified_at, notes, raw_status, change_seq)
      VALUES (
        :id, :plant, :box, :workstation, :operator, :status, :start, :end, :duration,
        :rawStart, :rawEnd, :rawDuration, :confidence, :modelVersion, :modelSha256,
        :roiVersion, :samVersion, :configVersion, :overrideDuration, :overrideEnd,
        :excludedReason, :verifiedBy, :verifiedAt, :notes, :rawStatus, :change)
      ON CONFLICT (id) DO UPDATE SET
        workstation_id = excluded.workstation_id,
        operator_id = excluded.operator_id,
        status = excluded.status,
        start_ts = excluded.start_ts,
        end_ts = excluded.end_ts,
        duration_ms = excluded.duration_ms,
        raw_start_ts = excluded.raw_start_ts,
        raw_end_ts = excluded.raw_end_ts,
        raw_duration_ms = excluded.raw_duration_ms,
        confidence = excluded.confidence,
        cv_model_version = excluded.cv_model_version,
        model_sha256 = excluded.model_sha256,
        roi_version = excluded.roi_version,
        sam_version = excluded.sam_version,
        config_version = excluded.config_version,
        override_duration_ms = excluded.override_duration_ms,
        override_end_ts = excluded.override_end_ts,
        excluded_reason = excluded.excluded_reason,
        gt_verified_by = excluded.gt_verified_by,
        gt_verified_at = excluded.gt_verified_at,
        notes = excluded.notes,
        raw_status = excluded.raw_status,
        change_seq = excluded.change_seq
      """;

  private static final String KEEP_MODEL =
      """
      INSERT INTO cv_model_versions (version, sha256, first_used_at, last_used_at)
      VALUES (:version, :sha256, :first, :last)
      ON CONFLICT (version, sha256) DO UPDATE SET
        first_used_at = min(first_used_at, excluded.first_used_at),
        last_used_at = max(last_used_at, excluded.last_used_at)
      """;

  private final SqliteDatabase database;
  private final PlantIdentity identity;

  public SqliteCycleRepository(SqliteDatabase database, PlantIdentity identity) {
    this.database = database;
    this.identity = identity;
  }

  @Override
  public CycleId nextId() {
    return database.write(
        handle ->
            new CycleId(
                drawn(
                    handle,
                    """
                    UPDATE sqlite_sequence SET seq = seq + 1
                    WHERE name = 'cycle_events' RETURNING seq
                    """)));
  }

  private static long drawn(Handle handle, String update) {
    return Rows.read(handle.createQuery(update), SqliteCycleRepository::number);
  }

  private static long number(ResultSet row) throws SQLException {
    if (!row.next()) {
      throw new IllegalStateException("the row that numbers are drawn from is gone");
    }
    return row.getLong(1);
  }

  @Override
  public void save(Cycle cycle) {
    database.write(
        handle -> {
          put(handle, cycle);
          keepModel(handle, cycle);
          Outbox.add(database, handle, cycle.id().value());
          return cycle;
        });
  }

  private void put(Handle handle, Cycle cycle) {
    var change = drawn(handle, "UPDATE change_sequence SET last = last + 1 RETURNING last");
    try {
      CycleRow.bind(handle.createUpdate(SAVE), cycle)
          .bind("plant", identity.plantId())
          .bind("box", identity.boxId())
          .bind("change", change)
          .execute();
    } catch (UnableToExecuteStatementException e) {
      // Numbers and changes are drawn from sequences: only a second open cycle can collide.
      if (SqliteFailures.sqliteCode(e)
          .equals(Optional.of(SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE))) {
        throw new OpenCycleExistsException(cycle.workstation());
      }
      throw e;
    }
  }

  private static void keepModel(Handle handle, Cycle cycle) {
    handle
        .createUpdate(KEEP_MODEL)
        .bind("version", cycle.provenance().modelVersion())
        .bind("sha256", cycle.provenance().modelSha256())
        .bind("first", cycle.start().toEpochMilli())
        .bind("last", cycle.end().orElse(cycle.start()).toEpochMilli())
        .execute();
  }

  @Override
  public Optional<RecordedCycle> find(CycleId id) {
    return list("WHERE id = :id", Map.of("id", id.value())).stream().findFirst();
  }

  @Override
  public Optional<RecordedCycle> findOpen(WorkstationId workstation) {
    return list(
            "WHERE status = 'in_progress' AND workstation_id = :workstation",
            Map.of("workstation", workstation.value()))
        .stream()
        .findFirst();
  }

  @Override
  public List<RecordedCycle> open() {
    return list("WHERE status = 'in_progress' ORDER BY id", Map.of());
  }

  @Override
  public Optional<RecordedCycle> findAwaited(WorkstationId workstation) {
    return list(
            AWAITED_CYCLES
                + "WHERE raw_end_ts IS NULL AND workstation_id = :workstation"
                + " ORDER BY id DESC LIMIT 1",
            Map.of("workstation", workstation.value()))
        .stream()
        .findFirst();
  }

  @Override
  public List<RecordedCycle> awaited() {
    return list(AWAITED_CYCLES + "WHERE raw_end_ts IS NULL ORDER BY id", Map.of());
  }

  @Override
  public List<RecordedCycle> afterId(CycleFilter filter, long afterId, int limit) {
    var conditions = new CycleConditions(filter);
    return page(
        "WHERE id > :after" + conditions.sqlInOrderOfIds() + " ORDER BY id",
        conditions,
        afterId,
        limit);
  }

  @Override
  public Stream<RecordedCycle> all(CycleFilter filter) {
    return new CyclePages(database, filter).stream();
  }

  @Override
  public List<RecordedCycle> afterChange(CycleFilter filter, long afterChange, int limit) {
    var conditions = new CycleConditions(filter);
    return page(
        "WHERE change_seq > :after" + conditions.sqlWithoutIndex() + " ORDER BY change_seq",
        conditions,
        afterChange,
        limit);
  }

  private List<RecordedCycle> page(String sql, CycleConditions conditions, long after, int limit) {
    return database.read(
        handle ->
            Rows.read(
                handle
                    .createQuery(SELECT + sql + " LIMIT :limit")
                    .bindMap(conditions.values())
                    .bind("after", after)
                    .bind("limit", limit),
                CycleRow::all));
  }

  @Override
  public List<RecordedCycle> latestUnits(WorkstationId workstation, int limit) {
    return list(
        UNITS_BY_END
            + "WHERE workstation_id = :workstation AND "
            + IS_UNIT
            + " ORDER BY end_ts DESC, id DESC LIMIT :limit",
        Map.of("workstation", workstation.value(), "limit", limit));
  }

  @Override
  public List<Cycle> unitsEndingIn(Set<WorkstationId> workstations, TimeSpan span) {
    return list(
            UNITS_BY_END
                + "WHERE workstation_id IN (SELECT value FROM json_each(:workstations))"
                + " AND end_ts >= :from AND end_ts < :to AND "
                + IS_UNIT
                + " ORDER BY end_ts, id",
            Map.of(
                "workstations", jsonArray(workstations),
                "from", span.from().toEpochMilli(),
                "to", span.to().toEpochMilli()))
        .stream()
        .map(RecordedCycle::cycle)
        .toList();
  }

  /** One parameter however many workstations, so that the statement stays the same. */
  static String jsonArray(Set<WorkstationId> workstations) {
    return workstations.stream()
        .map(workstation -> String.valueOf(workstation.value()))
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Override
  public Optional<Instant> newestEvent() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT max(coalesce(end_ts, start_ts)) FROM cycle_events")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
  }

  @Override
  public int deleteEndedBefore(Instant instant, int limit) {
    return database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM cycle_events WHERE id IN (
                      SELECT id FROM cycle_events INDEXED BY cycles_by_newest_event
                      WHERE coalesce(end_ts, start_ts) < :before AND end_ts IS NOT NULL
                      ORDER BY coalesce(end_ts, start_ts) LIMIT :limit)
                    """)
                .bind("before", instant.toEpochMilli())
                .bind("limit", limit)
                .execute());
  }

  private List<RecordedCycle> list(String sql, Map<String, ?> values) {
    return database.read(
        handle -> Rows.read(handle.createQuery(SELECT + sql).bindMap(values), CycleRow::all));
  }
}
