package io.cadencia.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Reads the options of {@code export}. */
@Command(
    name = "export",
    description = {
      "Writes the report of each day from --date to --to into a folder,",
      "or, to a FILE.csv, the cycles of a module on one day,",
      "or all that its figures are made of as plain tables (--plain, --from, --to),",
      "or a set of data that may be handed out, people by pseudonym (--open-data)."
    })
final class ExportCommand implements Callable<Integer> {

  private static final String CSV = ".csv";

  private final Tasks tasks;
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      converter = OptionTypes.Folder.class,
      description = "Data folder to read.")
  private Path data = Path.of("");

  @Option(
      names = "--module",
      paramLabel = "N|all",
      required = true,
      converter = OptionTypes.ModuleOrAll.class,
      description = "Number of the module; reports may be of all.")
  private int module;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      converter = OptionTypes.Day.class,
      description = "Day in the plant's time zone, such as 2026-01-05.")
  private @Nullable LocalDate date;

  @Option(
      names = "--plain",
      description = "Write tables for programs instead: cycles, standards, times and figures.")
  private boolean plain;

  @Option(
      names = "--open-data",
      description =
          "Write a set of open data instead: tables as CSV and Parquet, and a dictionary.")
  private boolean openData;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = OptionTypes.Day.class,
      description = "First day, with --plain.")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      converter = OptionTypes.Day.class,
      description = "Last day, at most a year later; --date alone is one day.")
  private @Nullable LocalDate to;

  @Option(
      names = "--out",
      paramLabel = "FOLDER|FILE.csv",
      required = true,
      converter = OptionTypes.AnyFile.class,
      description = "Folder to write to, or the file for the cycles of a day.")
  private Path out = Path.of("");

  ExportCommand(Tasks tasks, Console console) {
    this.tasks = tasks;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (plain && openData) {
      throw refused("--plain and --open-data are two things; take one");
    }
    if (plain) {
      return research().number();
    }
    if (openData) {
      return openData().number();
    }
    return (looksLikeAFile() ? day() : days()).number();
  }

  /** A name with a dot that is no folder was meant as a file, even if it is none of ours. */
  private boolean looksLikeAFile() {
    var name = String.valueOf(out.getFileName());
    return name.endsWith(CSV) || (name.indexOf('.') > 0 && !Files.isDirectory(out));
  }

  private ExitCode days() throws Exception {
    var first = firstDay();
    var options = new DayExportOptions(data, module, first, lastDay(first), out);
    return tasks.exportDays().run(options, console);
  }

  private ExitCode openData() throws Exception {
    var first = firstDay();
    var options = new OpenDataOptions(data, module, first, lastDay(first), out);
    return tasks.exportOpenData().run(options, console);
  }

  private LocalDate firstDay() {
    if (date == null) {
      throw refused("Missing required option: '--date=DATE'");
    }
    if (from != null) {
      throw refused("--from goes with --plain, --date names the first day");
    }
    return date;
  }

  private LocalDate lastDay(LocalDate first) {
    if (to != null && to.isBefore(first)) {
      throw refused("--to %s lies before --date %s".formatted(to, first));
    }
    return to == null ? first : to;
  }

  private void demandOneModule() {
    if (module == DayExportOptions.ALL_MODULES) {
      throw refused("--module all goes with a folder as --out");
    }
  }

  private ExitCode day() throws Exception {
    if (date == null) {
      throw refused("Missing required option: '--date=DATE'");
    }
    if (from != null || to != null) {
      throw refused("--from and --to go with --plain, --date names a single day");
    }
    demandOneModule();
    try {
      var file = new OptionTypes.CsvFile().convert(out.toString());
      return tasks.export().run(new ExportOptions(data, module, date, file), console);
    } catch (TypeConversionException e) {
      throw refused("Invalid value for option '--out': " + e.getMessage());
    }
  }

  private ExitCode research() throws Exception {
    if (from == null || to == null || date != null) {
      throw refused("--plain needs --from and --to instead of --date");
    }
    demandOneModule();
    return tasks
        .exportResearch()
        .run(new ResearchExportOptions(data, module, from, to, out), console);
  }

  private ParameterException refused(String message) {
    return new ParameterException(requireNonNull(spec).commandLine(), message);
  }
}
