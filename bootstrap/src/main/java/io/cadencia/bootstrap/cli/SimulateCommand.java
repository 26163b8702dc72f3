package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the options of {@code simulate}. */
@Command(
    name = "simulate",
    description = "Writes a video of a simulated sewing line, with its exact truth.")
final class SimulateCommand implements Callable<Integer> {

  private final Task<SimulateOptions> task;
  private final Console console;

  @Option(
      names = "--out",
      paramLabel = "FILE.mp4",
      required = true,
      converter = OptionTypes.Mp4File.class,
      description = "Video to write.")
  private Path out = Path.of("");

  @Option(
      names = "--truth",
      paramLabel = "FILE.csv",
      required = true,
      converter = OptionTypes.CsvFile.class,
      description = "True cycles to write: station, start_s, end_s.")
  private Path truth = Path.of("");

  @Option(
      names = "--config",
      paramLabel = "FILE.yaml",
      converter = OptionTypes.AnyFile.class,
      description = "Matching configuration to write (default: the video's name with .yaml).")
  private @Nullable Path config;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      converter = OptionTypes.Seed.class,
      description = "Seed of the simulation (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "180",
      converter = OptionTypes.Seconds.class,
      description = "Length of the video in seconds (default: ${DEFAULT-VALUE}).")
  private Duration length = Duration.ZERO;

  @Option(
      names = "--fps",
      paramLabel = "F",
      defaultValue = "5",
      converter = OptionTypes.FramesPerSecond.class,
      description = "Frames per second, 1 to 60 (default: ${DEFAULT-VALUE}).")
  private double fps;

  @Option(
      names = "--stations",
      paramLabel = "N",
      defaultValue = "3",
      converter = OptionTypes.Stations.class,
      description = "Number of workstations, 1 to 4 (default: ${DEFAULT-VALUE}).")
  private int stations;

  @Option(
      names = "--disturb",
      paramLabel = "LIST",
      split = ",",
      description = "Disturbances to play, by name and comma (default: all; 'none' for none).")
  private @Nullable List<String> disturbances;

  SimulateCommand(Task<SimulateOptions> task, Console console) {
    this.task = task;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    refuseOneFileForTwo();
    var options =
        new SimulateOptions(out, truth, configFile(), seed, length, fps, stations, disturbances);
    return task.run(options, console).number();
  }

  private Path configFile() {
    return config != null ? config : out.resolveSibling(stem(out) + ".yaml");
  }

  private static String stem(Path file) {
    var name = Objects.toString(file.getFileName());
    return name.substring(0, name.lastIndexOf('.'));
  }

  private void refuseOneFileForTwo() {
    var seen = new HashSet<Path>();
    Stream.of(out, truth, configFile())
        .map(file -> file.toAbsolutePath().normalize())
        .filter(file -> !seen.add(file))
        .findFirst()
        .ifPresent(
            file -> {
              throw new UsageException(
                  file + " is named twice: give --out, --truth and --config a file each");
            });
  }
}
