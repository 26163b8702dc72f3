package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StorageException;
import java.nio.file.Path;

/** The content of a database file cannot be trusted: no header, cut off, or pages of garbage. */
public final class DamagedDatabaseException extends StorageException {

  private final Path file;
  private final String finding;

  DamagedDatabaseException(Path file, String finding) {
    super(message(file, finding));
    this.file = file;
    this.finding = finding;
  }

  DamagedDatabaseException(Path file, String finding, Throwable cause) {
    super(message(file, finding), cause);
    this.file = file;
    this.finding = finding;
  }

  private static String message(Path file, String finding) {
    return file + " is damaged (" + finding + ")";
  }

  public Path file() {
    return file;
  }

  /** What SQLite complained of, in its own words. */
  public String finding() {
    return finding;
  }
}
