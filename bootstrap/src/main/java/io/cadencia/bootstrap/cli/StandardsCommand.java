package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be done with standard times. */
@Command(name = "standards", description = "Imports style bulletins and shows standard times.")
final class StandardsCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(new CommandLine(spec), "name what to do: import or show");
  }

  /** Reads the options of {@code standards import}. */
  @Command(
      name = "import",
      description = {
        "Shows what a style bulletin would change; with --apply puts it in force.",
        "Its columns: estilo, secuencia, operación, máquina, SAM (min) or SAM (s), puesto."
      })
  static final class Import implements Callable<Integer> {

    private final Task<ImportStandardsOptions> task;
    private final Console console;

    @Parameters(
        paramLabel = "FILE",
        converter = OptionTypes.BulletinFile.class,
        description = "The bulletin, .csv or .xlsx.")
    private Path file = Path.of("");

    @Option(
        names = "--data",
        paramLabel = "DIR",
        required = true,
        converter = OptionTypes.Folder.class,
        description = "Data folder of the plant.")
    private Path data = Path.of("");

    @Option(
        names = "--module",
        paramLabel = "N",
        required = true,
        converter = OptionTypes.ModuleNumber.class,
        description = "Number of the module that sews the garment.")
    private int module;

    @Option(
        names = "--valid-from",
        paramLabel = "INSTANT",
        converter = OptionTypes.Moment.class,
        description = "When it comes into force; the past is corrected (default: now).")
    private @Nullable Instant validFrom;

    @Option(
        names = "--sheet",
        paramLabel = "NAME",
        description = "Sheet of a workbook (default: the first).")
    private @Nullable String sheet;

    @Option(names = "--apply", description = "Put it in force; without, nothing is changed.")
    private boolean apply;

    @Option(
        names = "--by",
        paramLabel = "NAME",
        converter = OptionTypes.PersonName.class,
        description = "Who puts it in force; needed with --apply.")
    private @Nullable String by;

    Import(Task<ImportStandardsOptions> task, Console console) {
      this.task = task;
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      return task.run(
              new ImportStandardsOptions(file, data, module, validFrom, sheet, by, apply), console)
          .number();
    }
  }

  /** Reads the options of {@code standards show}. */
  @Command(name = "show", description = "Shows the standard times in force at a moment.")
  static final class Show implements Callable<Integer> {

    private final Task<ShowStandardsOptions> task;
    private final Console console;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        required = true,
        converter = OptionTypes.Folder.class,
        description = "Data folder to read.")
    private Path data = Path.of("");

    @Option(
        names = "--at",
        paramLabel = "INSTANT",
        converter = OptionTypes.Moment.class,
        description = "The moment, such as 2026-01-05T12:00:00Z (default: now).")
    private @Nullable Instant at;

    Show(Task<ShowStandardsOptions> task, Console console) {
      this.task = task;
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      return task.run(new ShowStandardsOptions(data, at), console).number();
    }
  }
}
