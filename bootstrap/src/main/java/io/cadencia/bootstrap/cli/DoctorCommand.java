package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the options of {@code doctor}. */
@Command(
    name = "doctor",
    description = {
      "Tells whether this box is fit to watch cameras, and how many it was measured to stand.",
      "With --bench it is measured; do that while the detector does not run."
    })
final class DoctorCommand implements Callable<Integer> {

  private static final String USUAL_SECONDS = "20";

  private final Task<DoctorOptions> task;
  private final Console console;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      converter = OptionTypes.Folder.class,
      description = "Data folder, in which the result is kept.")
  private Path data = Path.of("");

  @Option(
      names = "--bench",
      description = "Measure how many cameras this box stands; takes a minute or two.")
  private boolean bench;

  @Option(
      names = "--cameras",
      paramLabel = "N",
      converter = OptionTypes.CameraCount.class,
      description =
          "With --bench: try so many cameras first (default: as many as it should stand).")
  private @Nullable Integer cameras;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      converter = OptionTypes.Seconds.class,
      defaultValue = USUAL_SECONDS,
      description = "With --bench: how long each trial takes (default: " + USUAL_SECONDS + ").")
  private Duration trial = Duration.ZERO;

  @Option(names = "--json", description = "Answer in JSON.")
  private boolean json;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      converter = OptionTypes.Folder.class,
      description = "Models folder (default: $CADENCIA_MODELS, else ~/.cadencia/models).")
  private @Nullable Path models;

  DoctorCommand(Task<DoctorOptions> task, Console console) {
    this.task = task;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    var options = new DoctorOptions(data, bench, cameras, trial, json, models);
    return task.run(options, console).number();
  }
}
