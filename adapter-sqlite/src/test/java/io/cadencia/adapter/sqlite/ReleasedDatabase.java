package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Databases as released programs left them, from frozen dumps. */
final class ReleasedDatabase {

  private ReleasedDatabase() {}

  /** Makes the database of a release, with the rows of its dump. */
  static void make(Path file, int schemaVersion) {
    DatabaseFile.owned(file)
        .look(handle -> handle.createScript(dump(schemaVersion)).execute().length);
  }

  /** Makes the first release's database and brings it to a schema between the releases. */
  static void makeAndMigrate(Path file, int schemaVersion) {
    make(file, 1);
    SqliteDatabase.open(
            file,
            SqliteDatabase.Role.SERVER,
            SqliteDatabase.Settings.standard(),
            Schema.released().subList(0, schemaVersion))
        .close();
  }

  private static String dump(int schemaVersion) {
    var name = String.format(Locale.ROOT, "/released/schema-%03d.sql", schemaVersion);
    try (var stream = ReleasedDatabase.class.getResourceAsStream(name)) {
      return stream == null
          ? fail("no dump " + name)
          : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
