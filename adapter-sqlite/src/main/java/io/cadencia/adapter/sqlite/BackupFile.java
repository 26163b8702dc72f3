package io.cadencia.adapter.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A finished backup and the checksum beside it. */
public record BackupFile(Path path, BackupName name) {

  private static final String CHECKSUM = ".sha256";

  static Path checksumOf(Path backup) {
    return Path.of(backup + CHECKSUM);
  }

  /** The checksum that was written down with a backup; empty where there is none. */
  static Optional<String> checksum(Path backup) {
    var file = checksumOf(backup);
    try {
      return Files.isRegularFile(file)
          ? Optional.of(Files.readString(file).strip().replaceFirst("\\s.*", ""))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** Whether its content is still what was written. */
  public boolean isWhole() {
    try {
      return checksum(path).equals(Optional.of(DurableFiles.sha256(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }

  public long bytes() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }

  /** The backup first: a checksum alone is never taken for one. */
  void delete() {
    try {
      Files.deleteIfExists(path);
      Files.deleteIfExists(checksumOf(path));
    } catch (IOException e) {
      throw new UncheckedIOException("the backup " + path + " cannot be deleted", e);
    }
  }
}
