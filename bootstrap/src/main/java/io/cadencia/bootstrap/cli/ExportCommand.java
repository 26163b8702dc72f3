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
      "or all that its figures are made of as plain tables (--plain, --from, --to)."
    })
final class ExportCommand implements Callable<Integer> {

  private static final String CSV = ".csv";

  private final Task<DayExportOptions> days;
  private final Task<ExportOptions> day;
  private final Task<ResearchExportOptions> research;
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

  ExportCommand(
      Task<DayExportOptions> days,
      Task<ExportOptions> day,
      Task<ResearchExportOptions> research,
      Console console) {
    this.days = days;
    this.day = day;
    this.research = research;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (plain) {
      return research().number();
    }
    return (looksLikeAFile() ? day() : days()).number();
  }

  /** A name with a dot that is no folder was meant as a file, even if it is none of ours. */
  private boolean looksLikeAFile() {
    var name = String.valueOf(out.getFileName());
    return name.endsWith(CSV) || (name.indexOf('.') > 0 && !Files.isDirectory(out));
  }

  private ExitCode days() throws Exception {
    if (date == null) {
      throw refused("Missing required option: '--date=DATE'");
    }
    if (from != null) {
      throw refused("--from goes with --plain, --date names the first day");
    }
    var last = to == null ? date : to;
    if (last.isBefore(date)) {
      throw refused("--to %s lies before --date %s".formatted(last, date));
    }
    return days.run(new DayExportOptions(data, module, date, last, out), console);
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
      return day.run(new ExportOptions(data, module, date, file), console);
    } catch (TypeConversionException e) {
      throw refused("Invalid value for option '--out': " + e.getMessage());
    }
  }

  private ExitCode research() throws Exception {
    if (from == null || to == null || date != null) {
      throw refused("--plain needs --from and --to instead of --date");
    }
    demandOneModule();
    return research.run(new ResearchExportOptions(data, module, from, to, out), console);
  }

  private ParameterException refused(String message) {
    return new ParameterException(requireNonNull(spec).commandLine(), message);
  }
}
