package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StorageException;
import io.cadencia.application.port.out.ZoneVersions;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.zone.ZonesVersion;
import io.cadencia.domain.zone.ZonesVersion.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Table {@code zone_versions}. */
public final class SqliteZoneVersions implements ZoneVersions {

  private static final String NEWEST_FIRST =
      """
      SELECT * FROM zone_versions
      WHERE camera_id = :camera AND version < :before AND source LIKE :source
      ORDER BY version DESC LIMIT :limit
      """;

  private static final String ANY_SOURCE = "%";

  private final SqliteDatabase database;

  public SqliteZoneVersions(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<ZonesVersion> inForce(CameraId camera) {
    return before(camera, Integer.MAX_VALUE, 1).stream().findFirst();
  }

  @Override
  public int numberInForce(CameraId camera) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT coalesce(max(version), 0) FROM zone_versions WHERE camera_id = :camera")
                .bind("camera", camera.value())
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public Optional<ZonesVersion> newestFromConfiguration(CameraId camera) {
    return find(camera, Integer.MAX_VALUE, Source.CONFIGURATION.word(), 1).stream().findFirst();
  }

  @Override
  public List<ZonesVersion> before(CameraId camera, int before, int limit) {
    return find(camera, before, ANY_SOURCE, limit);
  }

  private List<ZonesVersion> find(CameraId camera, int before, String source, int limit) {
    return database.read(
        handle ->
            Rows.read(
                handle
                    .createQuery(NEWEST_FIRST)
                    .bind("camera", camera.value())
                    .bind("before", before)
                    .bind("source", source)
                    .bind("limit", limit),
                SqliteZoneVersions::versions));
  }

  @Override
  public void add(ZonesVersion version) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO zone_versions
                      (camera_id, version, ts, by, source, message, zones, sha256)
                    VALUES (:camera, :version, :ts, :by, :source, :message, :zones, :sha256)
                    """)
                .bind("camera", version.camera().value())
                .bind("version", version.number())
                .bind("ts", version.at().toEpochMilli())
                .bind("by", version.by().value())
                .bind("source", version.source().word())
                .bind("message", version.message())
                .bind("zones", version.zones().canonical())
                .bind("sha256", version.zones().sha256())
                .execute());
  }

  private static List<ZonesVersion> versions(ResultSet rows) throws SQLException {
    var versions = new ArrayList<ZonesVersion>();
    while (rows.next()) {
      versions.add(version(rows));
    }
    return versions;
  }

  private static ZonesVersion version(ResultSet row) throws SQLException {
    var version =
        new ZonesVersion(
            new CameraId(row.getInt("camera_id")),
            row.getInt("version"),
            Instant.ofEpochMilli(row.getLong("ts")),
            new ActorId(row.getString("by")),
            Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
            row.getString("message"),
            ZoneText.read(row.getString("zones")));
    if (!version.zones().sha256().equals(row.getString("sha256"))) {
      throw new StorageException(
          "version %d of the zones of camera %d does not have its checksum: it was changed by another hand, restore a backup"
              .formatted(version.number(), version.camera().value()));
    }
    return version;
  }
}
