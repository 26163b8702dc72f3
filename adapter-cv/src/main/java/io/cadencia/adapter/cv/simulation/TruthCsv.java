package io.cadencia.adapter.cv.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Writes true cycles as {@code station,start_s,end_s}, seconds since the start of the scene. */
public final class TruthCsv {

  private TruthCsv() {}

  /**
   * Writes the whole file or, failing, leaves what was there.
   *
   * @throws IOException if it cannot be written; the message names the file
   */
  public static void write(List<TrueCycle> cycles, Path file) throws IOException {
    var text = new StringBuilder("station,start_s,end_s\n");
    for (var cycle : cycles) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s,%.3f,%.3f\n",
              cycle.station(),
              seconds(cycle.start()),
              seconds(cycle.end())));
    }
    var target = file.toAbsolutePath();
    var draft = Files.createTempFile(target.getParent(), "truth", ".csv");
    try {
      Files.writeString(draft, text);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
