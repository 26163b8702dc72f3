package io.cadencia.bootstrap.opendata;

import io.cadencia.bootstrap.cli.UsageException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/**
 * A set of open data that is being written, unseen beside those that are finished; it gets its name
 * when it is whole. Left unfinished, it vanishes.
 */
public final class DatasetFolder implements AutoCloseable {

  private static final String DRAFT = ".open-data-";

  private final Path shelf;
  private final Path draft;

  private DatasetFolder(Path shelf, Path draft) {
    this.shelf = shelf;
    this.draft = draft;
  }

  /**
   * @param out where sets lie, made if the folder above it is there
   * @throws UsageException if it lies nowhere
   */
  public static DatasetFolder in(Path out) throws IOException {
    var shelf = out.toAbsolutePath().normalize();
    var parent = shelf.getParent();
    if (!Files.isDirectory(shelf) && (parent == null || !Files.isDirectory(parent))) {
      throw new UsageException("--out " + out + " lies in no folder; make the folder first");
    }
    if (!Files.isDirectory(shelf)) {
      Files.createDirectory(shelf);
    }
    clear(shelf);
    var draft = shelf.resolve(DRAFT + ProcessHandle.current().pid());
    remove(draft);
    return new DatasetFolder(shelf, Files.createDirectory(draft));
  }

  /**
   * @param name with slashes between folders
   */
  public OutputStream open(String name) throws IOException {
    var file = draft.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.newOutputStream(file);
  }

  /** What has become of a set that was written. */
  public record Finished(Path folder, boolean isNew) {}

  /**
   * Gives the set its name. One of that name has the same content: it stays, and this one goes.
   *
   * @throws UsageException if what lies there was changed since it was written
   */
  public Finished finish(String name) throws IOException {
    var folder = shelf.resolve(name);
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
      return new Finished(folder, true);
    }
    if (!isWhole(folder)) {
      throw new UsageException(
          folder + " was changed since it was written; move it away and export again");
    }
    return new Finished(folder, false);
  }

  private boolean isWhole(Path folder) throws IOException {
    for (var file : files(draft)) {
      var other = folder.resolve(draft.relativize(file));
      if (!Files.isRegularFile(other) || Files.mismatch(file, other) >= 0) {
        return false;
      }
    }
    return files(folder).size() == files(draft).size();
  }

  @Override
  public void close() throws IOException {
    remove(draft);
  }

  /** What exports left that were killed; those that still run are somebody else's. */
  private static void clear(Path shelf) throws IOException {
    try (var left = Files.newDirectoryStream(shelf, DRAFT + "*")) {
      for (var draft : left) {
        if (!isAlive(draft)) {
          remove(draft);
        }
      }
    }
  }

  private static boolean isAlive(Path draft) {
    var pid = draft.getFileName().toString().substring(DRAFT.length());
    return pid.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isPresent();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
