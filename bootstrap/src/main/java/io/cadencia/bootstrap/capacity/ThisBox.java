package io.cadencia.bootstrap.capacity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The machine the program runs on.
 *
 * @param cpu what its processor is called
 * @param processors how many of them the program may use
 */
public record ThisBox(String cpu, int processors) {

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
  private static final String MODEL_NAME = "model name";

  public static ThisBox look() {
    return new ThisBox(cpuName(), Runtime.getRuntime().availableProcessors());
  }

  /** Boxes without a name for their processor are told by its kind. */
  private static String cpuName() {
    try (var lines = Files.lines(CPU_INFO)) {
      return lines
          .filter(line -> line.startsWith(MODEL_NAME))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElseGet(ThisBox::kind);
    } catch (IOException unknown) {
      return kind();
    }
  }

  private static String kind() {
    return System.getProperty("os.arch", "unknown");
  }
}
