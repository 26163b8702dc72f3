package io.cadencia.bootstrap.replay;

import io.cadencia.application.port.out.ReplayRunner.Trial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Starts this very program once more, by the same Java and from the same jars, with little memory,
 * at most half of the processors, and behind everybody else.
 *
 * @param main the class to start
 * @param data folder of the plant
 * @param models where models lie
 */
public record SameProgram(String main, Path data, Path models) implements ReplayCommandLine {

  private static final String HEAP = "-Xmx384m";

  /** From here on Java warns of what JavaCPP does to memory, as the launcher knows. */
  private static final int WARNS = 24;

  @Override
  public List<String> of(Trial trial, Instant start, ReplayFiles files) {
    var words = new ArrayList<>(behindOthers());
    words.addAll(java(files));
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    words.addAll(List.of("replay", "--watched"));
    words.addAll(List.of("--data", data.toString()));
    words.addAll(List.of("--video", files.film().toString()));
    words.addAll(List.of("--camera", String.valueOf(trial.camera().value())));
    words.addAll(List.of("--zones", files.zones().toString()));
    words.addAll(List.of("--start", start.toString()));
    words.addAll(List.of("--json", files.answer().toString()));
    words.addAll(List.of("--models", models.toString()));
    return List.copyOf(words);
  }

  private static List<String> java(ReplayFiles files) {
    int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of(HEAP, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
    words.add("-XX:ActiveProcessorCount=" + half);
    words.add("-XX:ErrorFile=" + files.crash());
    words.add("-Djava.awt.headless=true");
    if (Runtime.version().feature() >= WARNS) {
      words.add("--sun-misc-unsafe-memory-access=allow");
    }
    return words;
  }

  /** Where there is {@code nice}; without it the processors alone are spared. */
  private static List<String> behindOthers() {
    var path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(":", -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "nice"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(nice -> List.of(nice.toString(), "-n", "19"))
        .orElse(List.of());
  }
}
