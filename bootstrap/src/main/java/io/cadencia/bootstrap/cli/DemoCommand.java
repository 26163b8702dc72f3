package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the options of {@code demo}. */
@Command(
    name = "demo",
    description = {
      "Shows a simulated sewing line being measured: camera, detector, database, server and page in"
          + " one process.",
      "With --duration it ends by comparing measured with true cycles and writes report.json into"
          + " the data folder."
    })
final class DemoCommand implements Callable<Integer> {

  private final Task<DemoOptions> task;
  private final Console console;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "5000",
      converter = OptionTypes.Port.class,
      description = "Port of the page, 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      converter = OptionTypes.Folder.class,
      description = "Data folder (default: a new folder below ./data).")
  private @Nullable Path data;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      converter = OptionTypes.Folder.class,
      description = "Models folder (default: $CADENCIA_MODELS, else ~/.cadencia/models).")
  private @Nullable Path models;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      converter = OptionTypes.Seed.class,
      description = "Seed of the simulation (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--speed",
      paramLabel = "X",
      defaultValue = "1",
      converter = OptionTypes.Speed.class,
      description = "Simulated seconds in one second, 0.1 to 20 (default: ${DEFAULT-VALUE}).")
  private double speed;

  @Option(
      names = "--duration",
      paramLabel = "S",
      converter = OptionTypes.Seconds.class,
      description = "End after so many simulated seconds (default: run until stopped).")
  private @Nullable Duration duration;

  @Option(
      names = "--stations",
      paramLabel = "N",
      defaultValue = "3",
      converter = OptionTypes.Stations.class,
      description = "Number of workstations, 1 to 4 (default: ${DEFAULT-VALUE}).")
  private int stations;

  @Option(names = "--no-browser", description = "Do not open the page in a browser.")
  private boolean noBrowser;

  DemoCommand(Task<DemoOptions> task, Console console) {
    this.task = task;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    var options = new DemoOptions(port, data, models, seed, speed, duration, stations, !noBrowser);
    return task.run(options, console).number();
  }
}
