package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be asked of the audit trail. */
@Command(name = "audit", description = "Shows and checks who changed what, when and why.")
final class AuditCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(new CommandLine(spec), "name what to do: show or verify");
  }

  /** Reads the options of {@code audit verify}. */
  @Command(
      name = "verify",
      description = {
        "Finds every entry that was changed, removed, inserted or reordered.",
        "Ends with 0 when the trail is whole, with 1 when it is not."
      })
  static final class Verify implements Callable<Integer> {

    private final Task<AuditVerifyOptions> task;
    private final Console console;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        required = true,
        converter = OptionTypes.Folder.class,
        description = "Data folder to read.")
    private Path data = Path.of("");

    @Option(
        names = "--expect",
        paramLabel = "HASH",
        converter = OptionTypes.Sha256.class,
        description = "A head of this trail that was noted earlier, elsewhere; it must be there.")
    private @Nullable String expected;

    Verify(Task<AuditVerifyOptions> task, Console console) {
      this.task = task;
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      return task.run(new AuditVerifyOptions(data, expected), console).number();
    }
  }

  /** Reads the options of {@code audit show}. */
  @Command(name = "show", description = "Lists the entries of the trail, oldest first.")
  static final class Show implements Callable<Integer> {

    private final Task<AuditShowOptions> task;
    private final Console console;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        required = true,
        converter = OptionTypes.Folder.class,
        description = "Data folder to read.")
    private Path data = Path.of("");

    @Option(
        names = "--cycle",
        paramLabel = "N",
        converter = OptionTypes.CycleNumber.class,
        description = "Only this cycle, with the values before and after.")
    private @Nullable Long cycle;

    Show(Task<AuditShowOptions> task, Console console) {
      this.task = task;
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      return task.run(new AuditShowOptions(data, cycle), console).number();
    }
  }
}
