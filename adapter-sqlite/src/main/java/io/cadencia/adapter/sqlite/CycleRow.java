package io.cadencia.adapter.sqlite;

import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.cycle.Confidence;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.CycleOverride;
import io.cadencia.domain.cycle.CycleStatus;
import io.cadencia.domain.cycle.Provenance;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.cycle.Review;
import io.cadencia.domain.cycle.Verification;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.WorkstationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** A row of {@code cycle_events} and the cycle it stands for. */
final class CycleRow {

  /** What {@link #recorded} reads; named one by one, for a later schema may have more. */
  static final String COLUMNS =
      """
      id, workstation_id, operator_id, status, raw_start_ts, raw_end_ts, confidence,
      cv_model_version, model_sha256, roi_version, config_version, sam_version,
      override_duration_ms, override_end_ts, excluded_reason, gt_verified_by, gt_verified_at,
      notes, raw_status, change_seq, coverage, source_frame_path
      """;

  private static final Map<String, CycleStatus> STATUSES =
      Arrays.stream(CycleStatus.values())
          .collect(Collectors.toUnmodifiableMap(CycleRow::text, Function.identity()));

  private CycleRow() {}

  static String text(CycleStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /** All rows at once: JDBI's mapping row by row costs as much as many of our queries. */
  static List<RecordedCycle> all(ResultSet rows) throws SQLException {
    var found = new ArrayList<RecordedCycle>();
    while (rows.next()) {
      found.add(recorded(rows));
    }
    return found;
  }

  static RecordedCycle recorded(ResultSet row) throws SQLException {
    return new RecordedCycle(
        cycle(row), row.getLong("change_seq"), coverage(row), row.getString("source_frame_path"));
  }

  private static @Nullable Double coverage(ResultSet row) throws SQLException {
    double coverage = row.getDouble("coverage");
    return row.wasNull() ? null : coverage;
  }

  static Cycle cycle(ResultSet row) throws SQLException {
    return new Cycle(
        new CycleId(row.getLong("id")),
        new WorkstationId(row.getInt("workstation_id")),
        nullable(row, "operator_id", id -> new OperatorId(Math.toIntExact(id))),
        measuredStatus(row),
        Instant.ofEpochMilli(row.getLong("raw_start_ts")),
        nullable(row, "raw_end_ts", Instant::ofEpochMilli),
        override(row),
        new Confidence(row.getDouble("confidence")),
        new Provenance(
            row.getString("cv_model_version"),
            row.getString("model_sha256"),
            row.getString("roi_version"),
            row.getString("config_version")),
        nullable(row, "sam_version", Math::toIntExact),
        review(row));
  }

  private static CycleStatus measuredStatus(ResultSet row) throws SQLException {
    var underOverride = row.getString("raw_status");
    var text = underOverride == null ? row.getString("status") : underOverride;
    var status = STATUSES.get(text);
    if (status == null) {
      throw new IllegalArgumentException("unknown status " + text);
    }
    return status;
  }

  private static Review review(ResultSet row) throws SQLException {
    var by = row.getString("gt_verified_by");
    var at = nullable(row, "gt_verified_at", Instant::ofEpochMilli);
    return new Review(
        row.getString("excluded_reason"),
        by == null || at == null ? null : new Verification(new ActorId(by), at),
        row.getString("notes"));
  }

  private static @Nullable CycleOverride override(ResultSet row) throws SQLException {
    var duration = nullable(row, "override_duration_ms", Duration::ofMillis);
    var end = nullable(row, "override_end_ts", Instant::ofEpochMilli);
    return duration == null && end == null ? null : new CycleOverride(duration, end);
  }

  private static <T> @Nullable T nullable(ResultSet row, String column, LongFunction<T> mapper)
      throws SQLException {
    var value = row.getLong(column);
    return row.wasNull() ? null : mapper.apply(value);
  }

  /** Binds what the cycle knows of its own row. */
  static <S extends SqlStatement<S>> S bind(S statement, Cycle cycle) {
    var operator = cycle.operator();
    bindOverride(statement, cycle.override());
    bindReview(statement, cycle.review());
    return bindProvenance(statement, cycle.provenance())
        .bind("id", cycle.id().value())
        .bind("workstation", cycle.workstation().value())
        .bind("operator", operator == null ? null : operator.value())
        .bind("status", text(cycle.status()))
        .bind("rawStatus", cycle.override() == null ? null : text(cycle.measuredStatus()))
        .bind("start", cycle.start().toEpochMilli())
        .bind("end", cycle.end().map(Instant::toEpochMilli).orElse(null))
        .bind("duration", cycle.effectiveDuration().map(Duration::toMillis).orElse(null))
        .bind("rawStart", cycle.measuredStart().toEpochMilli())
        .bind("rawEnd", millis(cycle.measuredEnd()))
        .bind("rawDuration", cycle.measuredDuration().map(Duration::toMillis).orElse(null))
        .bind("confidence", cycle.confidence().value())
        .bind("samVersion", cycle.samVersion());
  }

  private static <S extends SqlStatement<S>> S bindProvenance(S statement, Provenance with) {
    return statement
        .bind("modelVersion", with.modelVersion())
        .bind("modelSha256", with.modelSha256())
        .bind("roiVersion", with.roiVersion())
        .bind("configVersion", with.configVersion());
  }

  private static <S extends SqlStatement<S>> S bindOverride(
      S statement, @Nullable CycleOverride override) {
    var duration = override == null ? null : override.duration();
    return statement
        .bind("overrideDuration", duration == null ? null : duration.toMillis())
        .bind("overrideEnd", millis(override == null ? null : override.end()));
  }

  private static <S extends SqlStatement<S>> S bindReview(S statement, Review review) {
    var verification = review.verification();
    return statement
        .bind("excludedReason", review.excludedReason())
        .bind("verifiedBy", verification == null ? null : verification.by().value())
        .bind("verifiedAt", verification == null ? null : verification.at().toEpochMilli())
        .bind("notes", review.notes());
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }
}
