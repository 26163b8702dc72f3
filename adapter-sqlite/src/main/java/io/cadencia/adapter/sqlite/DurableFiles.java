package io.cadencia.adapter.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that are there whole after a power cut, or not at all. */
final class DurableFiles {

  private static final Logger LOG = LoggerFactory.getLogger(DurableFiles.class);

  private static final int BLOCK = 1 << 20;

  private DurableFiles() {}

  /** Waits until the content of the file is on the disk. */
  static void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Gives a finished draft its name, replacing what had it, and waits until the disk knows. */
  static void publish(Path draft, Path target) throws IOException {
    force(draft);
    move(draft, target);
  }

  /** Renames a file and waits until the disk knows. */
  static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    forceFolder(to.toAbsolutePath().resolveSibling(""));
  }

  private static void forceFolder(Path folder) {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders; there the name is durable once the system says so.
      LOG.debug("{} cannot be forced to the disk", folder, e);
    }
  }

  static String sha256(Path file) throws IOException {
    try (var stream = Files.newInputStream(file)) {
      var digest = MessageDigest.getInstance("SHA-256");
      var block = new byte[BLOCK];
      for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
        digest.update(block, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Removes a database draft and what SQLite may have left beside it. */
  static void removeDraft(Path draft) {
    for (var ending : List.of("", "-journal", "-wal", "-shm")) {
      try {
        Files.deleteIfExists(Path.of(draft + ending));
      } catch (IOException e) {
        throw new UncheckedIOException("the draft " + draft + ending + " cannot be removed", e);
      }
    }
  }
}
