package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the options of {@code evaluate}. */
@Command(
    name = "evaluate",
    description = {
      "Measures a recording as 'detect' does and sets the cycles against the true ones.",
      "With --folder it does so for every NAME.mp4 that has a NAME.csv, and sums up."
    })
final class EvaluateCommand implements Callable<Integer> {

  private static final String FIRST_FRAME = "2026-01-05T12:00:00Z";

  private final Task<EvaluateOptions> task;
  private final Console console;

  @Option(
      names = "--video",
      paramLabel = "FILE",
      converter = OptionTypes.AnyFile.class,
      description = "Recording to measure.")
  private @Nullable Path video;

  @Option(
      names = "--truth",
      paramLabel = "FILE.csv",
      converter = OptionTypes.CsvFile.class,
      description = "Its true cycles: station, start_s, end_s in seconds since the first frame.")
  private @Nullable Path truth;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      converter = OptionTypes.AnyFile.class,
      description = "Configuration with one camera (with --folder: for recordings without one).")
  private @Nullable Path config;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      converter = OptionTypes.Folder.class,
      description = "Recordings NAME.mp4 with NAME.csv and NAME.yaml, instead of one.")
  private @Nullable Path folder;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      required = true,
      converter = OptionTypes.Folder.class,
      description = "Folder to make, with report.html and report.json.")
  private Path report = Path.of("");

  @Option(
      names = "--language",
      paramLabel = "es|en",
      defaultValue = "es",
      converter = OptionTypes.PageLanguage.class,
      description = "Language of the pages (default: ${DEFAULT-VALUE}).")
  private Locale language = Locale.ROOT;

  @Option(
      names = "--start",
      paramLabel = "INSTANT",
      defaultValue = FIRST_FRAME,
      converter = OptionTypes.Moment.class,
      description = "Time of the first frame (default: ${DEFAULT-VALUE}).")
  private Instant start = Instant.EPOCH;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      converter = OptionTypes.Folder.class,
      description = "Models folder (default: $CADENCIA_MODELS, else ~/.cadencia/models).")
  private @Nullable Path models;

  EvaluateCommand(Task<EvaluateOptions> task, Console console) {
    this.task = task;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (folder != null && (video != null || truth != null)) {
      throw new UsageException("--folder names the recordings: leave --video and --truth away");
    }
    if (folder == null && (video == null || truth == null || config == null)) {
      throw new UsageException(
          "give --video, --truth and --config for one recording, or --folder for several");
    }
    var options =
        new EvaluateOptions(video, truth, config, folder, report, language, start, models);
    return task.run(options, console).number();
  }
}
