package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StorageException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database to the newest schema and refuses one that was made by another hand.
 *
 * <p>The history holds no time at all, so that the same recording gives the same dump.
 */
final class Schema {

  private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

  private static final List<String> FILES =
      List.of(
          "V001__plant_and_cycles.sql",
          "V002__standards_and_orders.sql",
          "V003__calendar_and_stops.sql",
          "V004__audit_trail.sql",
          "V005__unit_tallies.sql",
          "V006__outbox.sql",
          "V007__cycles_by_start.sql",
          "V008__analysis_load.sql",
          "V009__sessions.sql",
          "V010__local_sign_in.sql",
          "V011__api_keys.sql",
          "V012__people.sql",
          "V013__zones.sql",
          "V014__camera_conditions.sql",
          "V015__camera_streams.sql",
          "V016__exports.sql");

  private final Path file;
  private final List<Migration> migrations;

  /**
   * @param migrations numbered from 1 without a hole
   */
  Schema(Path file, List<Migration> migrations) {
    this.file = file;
    this.migrations = List.copyOf(migrations);
  }

  static List<Migration> released() {
    return FILES.stream().map(Migration::fromResource).toList();
  }

  static int version(Handle handle) {
    return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
  }

  void migrate(Writer writer) {
    for (var missing : migrationsAbove(writer.write(this::knownVersion))) {
      writer.write(handle -> apply(handle, missing));
    }
    writer.write(this::verify);
  }

  void require(Writer writer) {
    var found = writer.write(this::knownVersion);
    if (found < newest()) {
      throw new SchemaNotReadyException(file, found, newest());
    }
    writer.write(this::verify);
  }

  private int newest() {
    return migrations.size();
  }

  private int knownVersion(Handle handle) {
    var found = version(handle);
    if (found > newest()) {
      throw new StorageException(
          "%s has schema version %d, this program knows versions up to %d: use a newer Cadencia"
              .formatted(file, found, newest()));
    }
    if (found == 0 && hasTables(handle)) {
      throw new StorageException(
          "%s is a database of another program: choose another data folder".formatted(file));
    }
    return found;
  }

  private static boolean hasTables(Handle handle) {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM sqlite_schema)")
        .mapTo(Boolean.class)
        .one();
  }

  private List<Migration> migrationsAbove(int version) {
    return migrations.subList(version, newest());
  }

  /** Inside the transaction the version is asked once more: two may have started together. */
  private boolean apply(Handle handle, Migration migration) {
    if (version(handle) >= migration.version()) {
      return false;
    }
    handle.execute(
        """
        CREATE TABLE IF NOT EXISTS schema_version (
          version INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT
        """);
    handle.createScript(migration.sql()).execute();
    handle.execute(
        "INSERT INTO schema_version (version, name, sha256) VALUES (?, ?, ?)",
        migration.version(),
        migration.name(),
        migration.sha256());
    handle.execute("PRAGMA user_version = " + migration.version());
    LOG.info("{} brought to schema version {}", file, migration.version());
    return true;
  }

  private boolean verify(Handle handle) {
    var expected = migrations.stream().map(step -> step.name() + " " + step.sha256()).toList();
    var applied =
        handle
            .createQuery("SELECT name || ' ' || sha256 FROM schema_version ORDER BY version")
            .mapTo(String.class)
            .list();
    if (!applied.equals(expected)) {
      var strange = Stream.concat(applied.stream(), expected.stream());
      throw new StorageException(
          "%s was made by a different build: migration %s does not match its checksum"
              .formatted(
                  file,
                  strange
                      .filter(step -> !(applied.contains(step) && expected.contains(step)))
                      .findFirst()
                      .map(step -> step.substring(0, step.indexOf(' ')))
                      .orElse("order")));
    }
    return true;
  }
}
