package io.cadencia.adapter.export.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Writes the same day several times and tells what each took; {@code bench/export.sh} runs it. */
final class BookBench {

  private static final int STATIONS = 21;

  private BookBench() {}

  public static void main(String[] arguments) throws IOException {
    var file = Path.of(arguments[0]);
    long cycles = Long.parseLong(arguments[1]);
    for (int i = 1; i <= Integer.parseInt(arguments[2]); i++) {
      var cpu = cpu();
      long start = System.nanoTime();
      write(file, cycles);
      System.out.printf(
          Locale.ROOT,
          "%d cycles, export %d: wall %.2f s, CPU of the process %.2f s, %.1f MB%n",
          cycles,
          i,
          (System.nanoTime() - start) / 1e9,
          cpu().minus(cpu).toMillis() / 1e3,
          Files.size(file) / 1e6);
    }
    System.out.printf(
        Locale.ROOT, "CPU with the start of the JVM %.2f s%n", cpu().toMillis() / 1e3);
  }

  private static void write(Path file, long cycles) throws IOException {
    try (var to = new BufferedOutputStream(Files.newOutputStream(file))) {
      new XlsxWorkbookWriter().write(TestBooks.ordinary(STATIONS, cycles), to);
    }
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
