package io.cadencia.adapter.sqlite;

import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.export.ExportFailure;
import io.cadencia.domain.export.ExportFile;
import io.cadencia.domain.export.ExportJob;
import io.cadencia.domain.export.ExportJobId;
import io.cadencia.domain.export.ExportScope;
import io.cadencia.domain.export.ExportState;
import io.cadencia.domain.plant.ModuleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code export_jobs} or {@code export_files}. */
final class ExportRow {

  private ExportRow() {}

  static ExportJob job(ResultSet row) throws SQLException {
    var state = ExportState.ofWord(row.getString("state"));
    return new ExportJob(
        new ExportJobId(row.getLong("id")),
        scope(row),
        new ActorId(row.getString("requested_by")),
        Instant.ofEpochMilli(row.getLong("requested_ts")),
        state,
        state == ExportState.DONE ? 1 : 0,
        failure(row),
        ended(row),
        revision(row));
  }

  static ExportFile file(ResultSet row) throws SQLException {
    return new ExportFile(
        row.getString("name"),
        scope(row),
        row.getInt("revision"),
        row.getLong("bytes"),
        row.getString("sha256"),
        Instant.ofEpochMilli(row.getLong("created_ts")));
  }

  private static ExportScope scope(ResultSet row) throws SQLException {
    int module = row.getInt("module_id");
    return new ExportScope(
        row.wasNull() ? null : new ModuleId(module),
        LocalDate.parse(row.getString("from_day")),
        LocalDate.parse(row.getString("to_day")));
  }

  private static @Nullable ExportFailure failure(ResultSet row) throws SQLException {
    var word = row.getString("failure");
    return word == null ? null : ExportFailure.ofWord(word);
  }

  private static @Nullable Instant ended(ResultSet row) throws SQLException {
    long millis = row.getLong("ended_ts");
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static @Nullable Integer revision(ResultSet row) throws SQLException {
    int revision = row.getInt("revision");
    return row.wasNull() ? null : revision;
  }
}
