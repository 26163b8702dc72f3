package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with the keys of programs. */
@Command(name = "key", description = "Gives programs keys to the API, and takes them back.")
final class KeyCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(new CommandLine(spec), "name what to do: issue, list or revoke");
  }

  /** Reads the options of {@code key issue}. */
  @Command(
      name = "issue",
      description = {
        "Gives a program a key and prints it. Nobody can ask for it again.",
        "A key of the kind export reads figures and cycles; one of integration, how the plant stands."
      })
  static final class Issue implements Callable<Integer> {

    private final Task<IssueKeyOptions> task;
    private final Console console;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        required = true,
        converter = OptionTypes.Folder.class,
        description = "Data folder of the plant.")
    private Path data = Path.of("");

    @Option(
        names = "--name",
        paramLabel = "NAME",
        required = true,
        converter = OptionTypes.Name.class,
        description = "Name of the program, such as home-assistant; none is given twice.")
    private String name = "";

    @Option(
        names = "--kind",
        paramLabel = "KIND",
        required = true,
        converter = OptionTypes.Name.class,
        description = "What it is for: export or integration.")
    private String kind = "";

    @Option(
        names = "--permission",
        paramLabel = "WORD",
        converter = OptionTypes.Name.class,
        description = "What it may do, once for each (default: all of its kind).")
    private List<String> permissions = new ArrayList<>();

    @Option(
        names = "--per-minute",
        paramLabel = "N",
        defaultValue = "120",
        converter = OptionTypes.PerMinute.class,
        description = "How often it may ask, 1 to 6000 (default: ${DEFAULT-VALUE}).")
    private int perMinute;

    @Option(
        names = "--expires",
        paramLabel = "INSTANT",
        converter = OptionTypes.Moment.class,
        description = "From when on it is worth nothing, such as 2027-01-01T05:00:00Z.")
    private @Nullable Instant expires;

    @Option(
        names = "--by",
        paramLabel = "NAME",
        required = true,
        converter = OptionTypes.PersonName.class,
        description = "Who gives it; goes into the audit trail.")
    private String by = "";

    Issue(Task<IssueKeyOptions> task, Console console) {
      this.task = task;
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      var options = new IssueKeyOptions(data, name, kind, permissions, perMinute, expires, by);
      return task.run(options, console).number();
    }
  }

  /** Reads the options of {@code key list}. */
  @Command(name = "list", description = "Lists every key that was ever given, without the keys.")
  static final class ListAll implements Callable<Integer> {

    private final Task<ListKeysOptions> task;
    private final Console console;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        required = true,
        converter = OptionTypes.Folder.class,
        description = "Data folder to read.")
    private Path data = Path.of("");

    ListAll(Task<ListKeysOptions> task, Console console) {
      this.task = task;
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      return task.run(new ListKeysOptions(data), console).number();
    }
  }

  /** Reads the options of {@code key revoke}. */
  @Command(
      name = "revoke",
      description = "Takes a key back; a server that runs refuses its next request.")
  static final class Revoke implements Callable<Integer> {

    private final Task<RevokeKeyOptions> task;
    private final Console console;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        required = true,
        converter = OptionTypes.Folder.class,
        description = "Data folder of the plant.")
    private Path data = Path.of("");

    @Option(
        names = "--id",
        paramLabel = "N",
        required = true,
        converter = OptionTypes.KeyNumber.class,
        description = "Number of the key.")
    private int key;

    @Option(
        names = "--by",
        paramLabel = "NAME",
        required = true,
        converter = OptionTypes.PersonName.class,
        description = "Who takes it back; goes into the audit trail.")
    private String by = "";

    Revoke(Task<RevokeKeyOptions> task, Console console) {
      this.task = task;
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      return task.run(new RevokeKeyOptions(data, key, by), console).number();
    }
  }
}
