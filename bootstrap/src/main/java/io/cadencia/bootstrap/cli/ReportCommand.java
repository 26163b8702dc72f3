package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be asked of reports that were written earlier. */
@Command(name = "report", description = "Checks workbooks that were exported earlier.")
final class ReportCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(new CommandLine(spec), "name what to do: verify");
  }

  /** Reads the options of {@code report verify}. */
  @Command(
      name = "verify",
      description = {
        "Computes a workbook again from the data and names every cell that differs,",
        "and whether the file was edited or the data corrected since.",
        "Ends with 0 when it is identical, with 1 when it differs, with 2 when it is no workbook."
      })
  static final class Verify implements Callable<Integer> {

    private final Task<VerifyWorkbookOptions> task;
    private final Console console;

    @Parameters(
        paramLabel = "FILE.xlsx",
        converter = OptionTypes.AnyFile.class,
        description = "Workbook to verify.")
    private Path file = Path.of("");

    @Option(
        names = "--data",
        paramLabel = "DIR",
        required = true,
        converter = OptionTypes.Folder.class,
        description = "Data folder to read.")
    private Path data = Path.of("");

    Verify(Task<VerifyWorkbookOptions> task, Console console) {
      this.task = task;
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      return task.run(new VerifyWorkbookOptions(file, data), console).number();
    }
  }
}
