package io.cadencia.adapter.sqlite;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Ways in which a disk spoils a database. */
final class Damage {

  private static final int PAGE = 4096;

  private Damage() {}

  static void noHeader(Path file) throws IOException {
    overwrite(file, 0, 100);
  }

  static void cutOff(Path file) throws IOException {
    try (var open = new RandomAccessFile(file.toFile(), "rw")) {
      open.setLength(open.length() / 2 / PAGE * PAGE);
    }
  }

  static void emptied(Path file) throws IOException {
    Files.write(file, new byte[0]);
  }

  /** Spoils the page at which the cycles begin; header and catalogue stay sound. */
  static void garbageInTheMiddle(Path file) throws IOException {
    int page =
        DatabaseFile.still(file)
            .look(
                handle ->
                    handle
                        .createQuery(
                            "SELECT rootpage FROM sqlite_schema WHERE name = 'cycle_events'")
                        .mapTo(Integer.class)
                        .one());
    overwrite(file, (page - 1L) * PAGE, 200);
  }

  private static void overwrite(Path file, long at, int length) throws IOException {
    var garbage = new byte[length];
    Arrays.fill(garbage, (byte) 0x5a);
    try (var open = new RandomAccessFile(file.toFile(), "rw")) {
      open.seek(at);
      open.write(garbage);
    }
  }
}
