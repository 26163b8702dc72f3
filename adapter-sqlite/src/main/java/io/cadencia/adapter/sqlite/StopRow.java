package io.cadencia.adapter.sqlite;

import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.losttime.Classification;
import io.cadencia.domain.losttime.Stop;
import io.cadencia.domain.losttime.StopId;
import io.cadencia.domain.losttime.StopOrigin;
import io.cadencia.domain.plant.WorkstationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** A row of {@code stops} as a value of the domain, and back. */
final class StopRow {

  private StopRow() {}

  static Update bind(Update update, Stop stop) {
    var said = stop.classification();
    return update
        .bind("id", stop.id().value())
        .bind("workstation", stop.workstation().value())
        .bind("from", stop.from().toEpochMilli())
        .bind("to", millis(stop.to()))
        .bind("origin", stop.origin().name().toLowerCase(Locale.ROOT))
        .bind("code", said == null ? null : said.code())
        .bind("by", said == null ? null : said.by().value())
        .bind("at", said == null ? null : millis(said.at()))
        .bind("note", said == null ? null : said.note());
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  static Stop stop(ResultSet row) throws SQLException {
    return new Stop(
        new StopId(row.getLong("id")),
        new WorkstationId(row.getInt("workstation_id")),
        Instant.ofEpochMilli(row.getLong("from_ts")),
        instant(row, "to_ts"),
        StopOrigin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
        classification(row));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static @Nullable Classification classification(ResultSet row) throws SQLException {
    var code = row.getString("code");
    return code == null
        ? null
        : new Classification(
            code,
            new ActorId(row.getString("classified_by")),
            Instant.ofEpochMilli(row.getLong("classified_at")),
            row.getString("note"));
  }
}
