package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads the options of {@code analyze}. */
@Command(
    name = "analyze",
    description = {
      "Tells the spread of the cycle times in an exported file, and how many cycles a study needs.",
      "With --reference it tells how well they agree with a stopwatch."
    })
final class AnalyzeCommand implements Callable<Integer> {

  private static final String PLANT_ZONE = "America/Bogota";

  private final Task<AnalyzeOptions> task;
  private final Console console;

  @Parameters(
      paramLabel = "FILE.csv",
      converter = OptionTypes.CsvFile.class,
      description = "Cycles: a sheet of 'export' or the cycles.csv of a research export.")
  private Path cycles = Path.of("");

  @Option(
      names = "--reference",
      paramLabel = "FILE.csv",
      converter = OptionTypes.CsvFile.class,
      description = "Cycles timed by stopwatch, with the columns station, start, end.")
  private @Nullable Path reference;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      converter = OptionTypes.Folder.class,
      description = "Draw the figures as SVG into this folder, made if it is not there.")
  private @Nullable Path out;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      converter = OptionTypes.Zone.class,
      description = "Time zone of a sheet of 'export' (default: " + PLANT_ZONE + ").")
  private ZoneId zone = ZoneId.of(PLANT_ZONE);

  AnalyzeCommand(Task<AnalyzeOptions> task, Console console) {
    this.task = task;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return task.run(new AnalyzeOptions(cycles, reference, out, zone), console).number();
  }
}
