package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.LostTimeCodes;
import io.cadencia.domain.losttime.LostTimeCode;
import io.cadencia.domain.losttime.LostTimeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Table {@code lost_time_codes}. */
public final class SqliteLostTimeCodes implements LostTimeCodes {

  private final SqliteDatabase database;

  public SqliteLostTimeCodes(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public List<LostTimeCode> all() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM lost_time_codes ORDER BY code")
                .map((row, context) -> code(row))
                .list());
  }

  @Override
  public Optional<LostTimeCode> find(String code) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM lost_time_codes WHERE code = :code")
                .bind("code", code)
                .map((row, context) -> code(row))
                .findOne());
  }

  @Override
  public void replace(List<LostTimeCode> codes) {
    database.write(
        handle -> {
          handle.execute(
              """
              DELETE FROM lost_time_codes
              WHERE code NOT IN (SELECT code FROM stops WHERE code IS NOT NULL)
              """);
          for (var code : codes) {
            handle.execute(
                """
                INSERT INTO lost_time_codes (code, name_es, name_en, kind) VALUES (?, ?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET
                  name_es = excluded.name_es, name_en = excluded.name_en, kind = excluded.kind
                """,
                code.code(),
                code.nameEs(),
                code.nameEn(),
                code.kind().name().toLowerCase(Locale.ROOT));
          }
          return codes;
        });
  }

  private static LostTimeCode code(ResultSet row) throws SQLException {
    return new LostTimeCode(
        row.getString("code"),
        row.getString("name_es"),
        row.getString("name_en"),
        LostTimeKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)));
  }
}
