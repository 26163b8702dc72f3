package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Puts a database out of the way under another name, together with its log; nothing is ever
 * deleted.
 *
 * <p>The file itself goes first. Whoever dies in between leaves no database behind, which a server
 * does not take for a beginning as long as something was set aside; the log without its file can do
 * no harm then.
 */
public final class SetAside {

  /** Why a database was set aside; part of its new name. */
  public enum Reason {
    CORRUPT,
    BEFORE_RESTORE;

    private String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final List<String> LOGS = List.of("-wal", "-shm", "-journal");

  private SetAside() {}

  /**
   * Renames the database; nobody may have it open.
   *
   * @return its new name, such as {@code cadencia.db.corrupt-20260105T120000Z}
   */
  public static Path move(Path database, Reason reason, Instant at) {
    var target = free(Path.of(database + "." + reason.word() + "-" + BackupName.stamp(at)));
    try {
      moveIfThere(database, target);
      for (var log : LOGS) {
        moveIfThere(Path.of(database + log), Path.of(target + log));
      }
      return target;
    } catch (IOException e) {
      throw new StorageException(
          database + " cannot be set aside as " + target.getFileName() + ": check its rights", e);
    }
  }

  /** Whether there is anything to set aside, be it a log alone. */
  static boolean isNeeded(Path database) {
    return Stream.concat(Stream.of(""), LOGS.stream())
        .anyMatch(ending -> Files.exists(Path.of(database + ending)));
  }

  /** What was set aside of this database, oldest name first. */
  public static List<Path> found(Path database) {
    var folder = database.toAbsolutePath().normalize().resolveSibling("");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> isSetAside(database, file)).sorted().toList();
    } catch (IOException e) {
      throw new StorageException("the data folder " + folder + " cannot be read", e);
    }
  }

  private static boolean isSetAside(Path database, Path file) {
    var name = String.valueOf(file.getFileName());
    return Stream.of(Reason.values())
            .anyMatch(why -> name.startsWith(database.getFileName() + "." + why.word() + "-"))
        && LOGS.stream().noneMatch(name::endsWith);
  }

  private static void moveIfThere(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      DurableFiles.move(from, to);
    }
  }

  private static Path free(Path wanted) {
    var target = wanted;
    for (int i = 2; Files.exists(target); i++) {
      target = Path.of(wanted + "-" + i);
    }
    return target;
  }
}
