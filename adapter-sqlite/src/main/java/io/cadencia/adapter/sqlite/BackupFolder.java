package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where backups lie; files with other names are none of its business. */
public final class BackupFolder {

  private static final String DRAFT = ".db.part";
  private static final Duration ABANDONED = Duration.ofDays(1);

  /** Of the backups before migrations these many stay. */
  private static final int KEPT_BEFORE_MIGRATION = 2;

  private final Path path;

  public BackupFolder(Path path) {
    this.path = path.toAbsolutePath().normalize();
  }

  public Path path() {
    return path;
  }

  void make() {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new StorageException(
          "the backup folder " + path + " cannot be made: check its rights or name another", e);
    }
  }

  /** All finished backups, oldest first. */
  public List<BackupFile> all() {
    return files().stream()
        .flatMap(
            file ->
                BackupName.parse(String.valueOf(file.getFileName())).stream()
                    .map(name -> new BackupFile(file, name)))
        .sorted(Comparator.comparing(backup -> backup.name().at()))
        .toList();
  }

  /** The newest backup whose content is still what was written. */
  public Optional<BackupFile> newestGood() {
    return all().stream()
        .sorted(Comparator.comparing((BackupFile backup) -> backup.name().at()).reversed())
        .filter(BackupFile::isWhole)
        .findFirst();
  }

  /**
   * A name that is later than those of all backups there are, even when the clock was put back: the
   * order of names is the order of making.
   */
  BackupName nextName(Instant now, int schemaVersion, @Nullable Integer beforeSchema) {
    var earliest =
        all().stream()
            .map(backup -> backup.name().at().plusSeconds(1))
            .max(Comparator.naturalOrder())
            .orElse(now);
    return new BackupName(now.isBefore(earliest) ? earliest : now, schemaVersion, beforeSchema);
  }

  /**
   * The backups that need not stay. Those taken before a migration are counted apart.
   *
   * @return oldest first
   */
  public List<BackupFile> surplus(BackupKeeping keeping) {
    var all = all();
    var ordinary = all.stream().filter(backup -> backup.name().beforeSchema() == null).toList();
    var others = all.stream().filter(backup -> !ordinary.contains(backup)).toList();
    var kept = keeping.kept(ordinary);
    var keptOthers = BackupKeeping.newest(KEPT_BEFORE_MIGRATION).kept(others);
    return all.stream()
        .filter(backup -> !kept.contains(backup) && !keptOthers.contains(backup))
        .toList();
  }

  /** Deletes the backups that need not stay, and returns them. */
  public List<BackupFile> prune(BackupKeeping keeping) {
    var surplus = surplus(keeping);
    surplus.forEach(BackupFile::delete);
    return surplus;
  }

  /** Drafts of a process that was killed; those of one that lives are younger. */
  void removeAbandonedDrafts(Instant now) {
    for (var file : files()) {
      if (file.toString().endsWith(DRAFT) && lastWritten(file).plus(ABANDONED).isBefore(now)) {
        DurableFiles.removeDraft(file);
      }
    }
  }

  private static Instant lastWritten(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      return Instant.MAX.minus(ABANDONED); // gone meanwhile, or not ours to judge
    }
  }

  private List<Path> files() {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new StorageException("the backup folder " + path + " cannot be read", e);
    }
  }
}
