package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the options of {@code export}. */
@Command(name = "export", description = "Writes the cycles of a module on one day as CSV.")
final class ExportCommand implements Callable<Integer> {

  private final Task<ExportOptions> task;
  private final Console console;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      converter = OptionTypes.Folder.class,
      description = "Data folder to read.")
  private Path data = Path.of("");

  @Option(
      names = "--module",
      paramLabel = "N",
      required = true,
      converter = OptionTypes.ModuleNumber.class,
      description = "Number of the module.")
  private int module;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      required = true,
      converter = OptionTypes.Day.class,
      description = "Day in the plant's time zone, such as 2026-01-05.")
  private LocalDate date = LocalDate.EPOCH;

  @Option(
      names = "--out",
      paramLabel = "FILE.csv",
      required = true,
      converter = OptionTypes.CsvFile.class,
      description = "File to write.")
  private Path out = Path.of("");

  ExportCommand(Task<ExportOptions> task, Console console) {
    this.task = task;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return task.run(new ExportOptions(data, module, date, out), console).number();
  }
}
