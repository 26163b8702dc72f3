package io.cadencia.bootstrap.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The folder that holds all data of a plant: database, frames and logs. */
public final class DataFolder {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final Path path;

  private DataFolder(Path path) {
    this.path = path;
  }

  /**
   * The folder at the path, made if it is not there.
   *
   * @throws FolderException if it cannot be made or written to
   */
  public static DataFolder open(Path path) {
    var folder = new DataFolder(path.toAbsolutePath().normalize());
    folder.make(folder.path);
    folder.make(folder.frames());
    folder.make(folder.logs());
    folder.probe();
    return folder;
  }

  /**
   * The folder at the path, for commands that only read.
   *
   * @throws FolderException if it holds no database
   */
  public static DataFolder existing(Path path) {
    var folder = new DataFolder(path.toAbsolutePath().normalize());
    if (!Files.isRegularFile(folder.database())) {
      throw new FolderException(
          folder.path,
          "holds no data of Cadencia (no cadencia.db); check the path given by --data");
    }
    return folder;
  }

  /** A new folder below the parent, named by the time at which it was made. */
  public static DataFolder fresh(Path parent, Clock clock) {
    var stem = "demo-" + STAMP.format(clock.instant().atZone(clock.getZone()));
    var path = parent.resolve(stem);
    for (int i = 2; Files.exists(path); i++) {
      path = parent.resolve(stem + "-" + i);
    }
    return open(path);
  }

  public Path path() {
    return path;
  }

  public Path database() {
    return path.resolve("cadencia.db");
  }

  public Path frames() {
    return path.resolve("frames");
  }

  /** Where finished exports lie, made with the first of them. */
  public static Path exportsBeside(Path database) {
    return database.resolveSibling("exports");
  }

  /** Films on which zones can be tried, put there by whoever runs the plant. */
  public static Path recordingsBeside(Path database) {
    return database.resolveSibling("recordings");
  }

  /** What trials of zones read and write while they run. */
  public static Path trialsBeside(Path database) {
    return database.resolveSibling(".trials");
  }

  /** Where cameras belong, to notice a push that happened while nobody watched. */
  public Path views() {
    return path.resolve("views");
  }

  /** What people's pseudonyms are made with; in no backup and in no export. */
  public Path pseudonymKey() {
    return path.resolve("pseudonym.key");
  }

  public Path logs() {
    return path.resolve("logs");
  }

  public Path logFile() {
    return logs().resolve("cadencia.log");
  }

  /** The configuration the folder was last used with. */
  public Path config() {
    return path.resolve("config.yaml");
  }

  public Path report() {
    return path.resolve("report.json");
  }

  /**
   * Makes this process the only server of the folder until the lock is closed.
   *
   * @throws FolderException if another one runs
   */
  public FolderLock lockForServer() {
    return FolderLock.take(this, "server");
  }

  /**
   * Makes this process the only detector of the folder until the lock is closed.
   *
   * @throws FolderException if another one runs
   */
  public FolderLock lockForDetector() {
    return FolderLock.take(this, "detector");
  }

  /** As {@link #lockForDetector()}, but empty where another detector runs. */
  public Optional<FolderLock> tryLockForDetector() {
    return FolderLock.tryTake(this, "detector");
  }

  private void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new FolderException(
          folder, "cannot be made (" + reason(e) + "); choose another folder with --data");
    }
  }

  private void probe() {
    try {
      Files.delete(Files.createTempFile(path, ".probe", null));
    } catch (IOException e) {
      throw new FolderException(
          path,
          "cannot be written to ("
              + reason(e)
              + "); give yourself the right, or choose another folder with --data");
    }
  }

  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no right to write there";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "a file is in the way";
    }
    var reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
    return reason == null ? "the system does not allow it" : reason;
  }
}
