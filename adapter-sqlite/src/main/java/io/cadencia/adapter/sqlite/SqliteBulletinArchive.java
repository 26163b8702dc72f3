package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.BulletinArchive;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.bulletin.BulletinImport;
import io.cadencia.domain.bulletin.StyleBulletin;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.standard.BulletinId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tables {@code style_bulletins} and {@code bulletin_imports}. */
public final class SqliteBulletinArchive implements BulletinArchive {

  private final SqliteDatabase database;

  public SqliteBulletinArchive(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public void keep(StyleBulletin bulletin) {
    database.write(
        handle ->
            handle.execute(
                """
                INSERT INTO style_bulletins (sha256, style, text) VALUES (?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
                bulletin.id().sha256(),
                bulletin.style(),
                bulletin.text()));
  }

  @Override
  public Optional<String> text(BulletinId bulletin) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT text FROM style_bulletins WHERE sha256 = :sha256")
                .bind("sha256", bulletin.sha256())
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public void note(BulletinImport done) {
    database.write(
        handle ->
            handle.execute(
                """
                INSERT INTO bulletin_imports (
                  bulletin_sha256, module_id, valid_from, imported_at, imported_by)
                VALUES (?, ?, ?, ?, ?)
                """,
                done.bulletin().sha256(),
                done.module().value(),
                done.validFrom().toEpochMilli(),
                done.at().toEpochMilli(),
                done.by().value()));
  }

  @Override
  public List<BulletinImport> imports(ModuleId module) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT i.*, b.style
                    FROM bulletin_imports i JOIN style_bulletins b ON b.sha256 = i.bulletin_sha256
                    WHERE i.module_id = :module ORDER BY i.id
                    """)
                .bind("module", module.value())
                .map((row, context) -> imported(row))
                .list());
  }

  private static BulletinImport imported(ResultSet row) throws SQLException {
    return new BulletinImport(
        new BulletinId(row.getString("bulletin_sha256")),
        row.getString("style"),
        new ModuleId(row.getInt("module_id")),
        Instant.ofEpochMilli(row.getLong("valid_from")),
        Instant.ofEpochMilli(row.getLong("imported_at")),
        new ActorId(row.getString("imported_by")));
  }
}
