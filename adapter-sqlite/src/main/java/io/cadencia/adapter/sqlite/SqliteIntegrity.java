package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.sqlite.ProgressHandler;

/**
 * Finds out whether a database file can be trusted. It only reads, beside whoever writes.
 *
 * <p>A file that is there but empty counts as damaged: SQLite would take it for a new database, and
 * a plant would silently begin anew.
 */
public final class SqliteIntegrity {

  /** Between two questions whether to go on SQLite works for some milliseconds. */
  private static final int STEPS_BETWEEN_QUESTIONS = 10_000;

  private SqliteIntegrity() {}

  /**
   * Reads header and catalogue, which takes milliseconds whatever the size.
   *
   * @return the schema version, 0 for a database without tables
   * @throws DamagedDatabaseException if there is no header, or the file is shorter than it says
   */
  public static int glance(Path file) {
    refuseEmpty(file);
    return DatabaseFile.live(file)
        .look(
            handle -> {
              handle.createQuery("SELECT count(*) FROM sqlite_schema").mapTo(Long.class).one();
              return Schema.version(handle);
            });
  }

  /**
   * Reads every page of a database that may be in use ({@code PRAGMA quick_check}).
   *
   * @param giveUp asked some hundred times a second
   * @return whether it came to an end; false if it was given up
   * @throws DamagedDatabaseException if a page makes no sense
   */
  public static boolean check(Path file, BooleanSupplier giveUp) {
    refuseEmpty(file);
    return check(DatabaseFile.live(file), "quick_check", giveUp);
  }

  /** The whole check, indexes against their tables as well, of a file that nobody writes to. */
  static void checkStill(Path file, CopyListener listener) {
    refuseEmpty(file);
    check(
        DatabaseFile.still(file),
        "integrity_check",
        () -> {
          listener.at("checking", 0);
          return false;
        });
  }

  private static boolean check(DatabaseFile file, String pragma, BooleanSupplier giveUp) {
    var asked = new Asked(giveUp);
    try {
      var finding = file.look(handle -> ask(handle, pragma, asked));
      if (!finding.equals("ok")) {
        throw new DamagedDatabaseException(file.path(), finding);
      }
      return true;
    } catch (StorageException failure) {
      if (asked.gaveUp) {
        return false;
      }
      throw failure;
    }
  }

  private static String ask(Handle handle, String pragma, Asked asked) {
    try {
      ProgressHandler.setHandler(handle.getConnection(), STEPS_BETWEEN_QUESTIONS, asked);
    } catch (SQLException e) {
      throw new StorageException("the check of a database cannot be prepared", e);
    }
    var finding = handle.createQuery("PRAGMA " + pragma + "(1)").mapTo(String.class).one();
    return finding.strip().replaceAll("\\s*\\n\\s*", ": ");
  }

  /** Whether the file is there without a byte; SQLite would throw away a log beside it. */
  public static boolean isEmpty(Path file) throws IOException {
    return Files.size(file) == 0;
  }

  private static void refuseEmpty(Path file) {
    try {
      if (isEmpty(file)) {
        throw new DamagedDatabaseException(file, "the file is empty");
      }
    } catch (IOException e) {
      throw new StorageException(file + " cannot be read: check the rights of its folder", e);
    }
  }

  private static final class Asked extends ProgressHandler {

    private final BooleanSupplier giveUp;
    private boolean gaveUp;

    Asked(BooleanSupplier giveUp) {
      this.giveUp = giveUp;
    }

    @Override
    protected int progress() {
      gaveUp = giveUp.getAsBoolean();
      return gaveUp ? 1 : 0;
    }
  }
}
