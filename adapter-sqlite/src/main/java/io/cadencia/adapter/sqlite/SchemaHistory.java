package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StorageException;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Whether the schema of a file, old or new, is one that this program has made. */
public final class SchemaHistory {

  private SchemaHistory() {}

  /** The newest schema version this program knows. */
  public static int newest() {
    return Schema.released().size();
  }

  /**
   * The schema version of a file.
   *
   * @throws StorageException if it is empty, of another program or build, or newer than this
   *     program
   */
  static int versionOf(Handle handle, Path file) {
    int version = Schema.version(handle);
    if (version > newest()) {
      throw new StorageException(
          "%s has schema version %d, this program knows versions up to %d: use a newer Cadencia"
              .formatted(file, version, newest()));
    }
    if (version < 1 || !hasHistory(handle)) {
      throw new StorageException(
          file + " is not a database of Cadencia: name a backup that './cadencia backup' made");
    }
    if (!applied(handle).equals(released(version))) {
      throw new StorageException(
          file + " was made by a different build of Cadencia: use the build that made it");
    }
    return version;
  }

  private static boolean hasHistory(Handle handle) {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'schema_version')")
        .mapTo(Boolean.class)
        .one();
  }

  private static List<String> applied(Handle handle) {
    return handle
        .createQuery("SELECT name || ' ' || sha256 FROM schema_version ORDER BY version")
        .mapTo(String.class)
        .list();
  }

  private static List<String> released(int version) {
    return Schema.released().subList(0, version).stream()
        .map(step -> step.name() + " " + step.sha256())
        .toList();
  }
}
