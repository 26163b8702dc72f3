package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the options of {@code replay}. */
@Command(
    name = "replay",
    description = {
      "Tells what other zones would have counted on a recording, beside the zones in force.",
      "Nothing is written into the data folder."
    })
final class ReplayCommand implements Callable<Integer> {

  private static final String FIRST_FRAME = "2026-01-05T12:00:00Z";

  private final Task<ReplayOptions> task;
  private final Console console;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      converter = OptionTypes.Folder.class,
      description = "Data folder of the plant.")
  private Path data = Path.of("");

  @Option(
      names = "--video",
      paramLabel = "FILE",
      required = true,
      converter = OptionTypes.AnyFile.class,
      description = "Recording of the camera.")
  private Path video = Path.of("");

  @Option(
      names = "--camera",
      paramLabel = "N",
      required = true,
      converter = OptionTypes.CameraNumber.class,
      description = "Number of the camera.")
  private int camera;

  @Option(
      names = "--zones",
      paramLabel = "FILE.json",
      required = true,
      converter = OptionTypes.AnyFile.class,
      description = "Zones to try, as PUT /api/v1/cameras/N/zones takes them.")
  private Path zones = Path.of("");

  @Option(
      names = "--start",
      paramLabel = "INSTANT",
      converter = OptionTypes.Moment.class,
      description = "Time of the recording's first frame (default: " + FIRST_FRAME + ").")
  private Instant start = Instant.parse(FIRST_FRAME);

  @Option(
      names = "--json",
      paramLabel = "FILE.json",
      converter = OptionTypes.AnyFile.class,
      description = "Write the answer as JSON into this file as well.")
  private @Nullable Path json;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      converter = OptionTypes.Folder.class,
      description = "Models folder (default: $CADENCIA_MODELS, else ~/.cadencia/models).")
  private @Nullable Path models;

  @Option(
      names = "--watched",
      hidden = true, // for the server alone
      description = "Tell the program that started it how far it is, and end when that does.")
  private boolean watched;

  ReplayCommand(Task<ReplayOptions> task, Console console) {
    this.task = task;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    var options = new ReplayOptions(data, video, camera, zones, start, json, models, watched);
    return task.run(options, console).number();
  }
}
