package io.cadencia.bootstrap.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one run reads and writes, in a folder that is gone with it. */
record ReplayFiles(Path folder) {

  private static final Logger LOG = LoggerFactory.getLogger(ReplayFiles.class);

  /** A new folder, for its owner alone, in the one that is given. */
  static ReplayFiles in(Path scratch) throws IOException {
    Files.createDirectories(scratch);
    return new ReplayFiles(Files.createTempDirectory(scratch, "run-"));
  }

  /**
   * A link to the film: the name that people gave it may have letters that no argument can carry
   * where the locale is a bare C.
   */
  Path film() {
    return folder.resolve("film");
  }

  Path zones() {
    return folder.resolve("zones.json");
  }

  Path answer() {
    return folder.resolve("answer.json");
  }

  /** Where a Java that crashes writes, so that it does not do so just anywhere. */
  Path crash() {
    return folder.resolve("crash.log");
  }

  void remove() {
    removeAll(folder);
  }

  /** Removes a folder with the files in it, and theirs; links are not followed. */
  static void removeAll(Path place) {
    if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var all = Files.walk(place)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("{} cannot be removed", place, e);
    }
  }
}
