package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the options of {@code detect}. */
@Command(
    name = "detect",
    description = {
      "Measures the cycles seen by the cameras of a configuration, until stopped.",
      "With --video it measures a recording as fast as the machine allows, and ends."
    })
final class DetectCommand implements Callable<Integer> {

  private static final String FIRST_FRAME = "2026-01-05T12:00:00Z";

  private final Task<DetectOptions> task;
  private final Console console;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      converter = OptionTypes.Folder.class,
      description = "Data folder, made if it is not there.")
  private Path data = Path.of("");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      required = true,
      converter = OptionTypes.AnyFile.class,
      description = "Configuration with the cameras and their zones.")
  private Path config = Path.of("");

  @Option(
      names = "--video",
      paramLabel = "FILE",
      converter = OptionTypes.AnyFile.class,
      description = "Recording to measure instead of the cameras.")
  private @Nullable Path video;

  @Option(
      names = "--start",
      paramLabel = "INSTANT",
      converter = OptionTypes.Moment.class,
      description = "Time of the recording's first frame (default: " + FIRST_FRAME + ").")
  private @Nullable Instant start;

  @Option(
      names = "--annotate",
      paramLabel = "DIR",
      converter = OptionTypes.Folder.class,
      description = "Write frames with what was found into this folder.")
  private @Nullable Path annotate;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      converter = OptionTypes.Folder.class,
      description = "Models folder (default: $CADENCIA_MODELS, else ~/.cadencia/models).")
  private @Nullable Path models;

  DetectCommand(Task<DetectOptions> task, Console console) {
    this.task = task;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (start != null && video == null) {
      throw new UsageException("--start tells the time of a recording: add --video FILE");
    }
    var first = start == null ? Instant.parse(FIRST_FRAME) : start;
    var options = new DetectOptions(data, config, video, first, annotate, models);
    return task.run(options, console).number();
  }
}
