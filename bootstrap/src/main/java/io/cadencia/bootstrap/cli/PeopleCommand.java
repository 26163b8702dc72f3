package io.cadencia.bootstrap.cli;

import io.cadencia.domain.access.Role;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with people. */
@Command(name = "people", description = "Shows who was ever seen, and gives roles.")
final class PeopleCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(new CommandLine(spec), "name what to do: list or role");
  }

  /** Reads the options of {@code people list}. */
  @Command(name = "list", description = "Lists who was ever seen, with the role they have now.")
  static final class ListAll implements Callable<Integer> {

    private final Task<ListPeopleOptions> task;
    private final Console console;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        required = true,
        converter = OptionTypes.Folder.class,
        description = "Data folder to read.")
    private Path data = Path.of("");

    ListAll(Task<ListPeopleOptions> task, Console console) {
      this.task = task;
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      return task.run(new ListPeopleOptions(data), console).number();
    }
  }

  /** Reads the options of {@code people role}. */
  @Command(
      name = "role",
      description = {
        "Gives somebody another role, within a second also beside a server at work.",
        "What the configuration says under access.roles goes before it."
      })
  static final class Giving implements Callable<Integer> {

    private final Task<ChangeRoleOptions> task;
    private final Console console;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        required = true,
        converter = OptionTypes.Folder.class,
        description = "Data folder; a server may be at work in it.")
    private Path data = Path.of("");

    @Option(
        names = "--who",
        paramLabel = "EMAIL",
        required = true,
        converter = OptionTypes.PersonName.class,
        description = "Who gets it, as 'people list' names them.")
    private String who = "";

    @Option(
        names = "--role",
        paramLabel = "ROLE",
        required = true,
        converter = OptionTypes.RoleWord.class,
        description = "What they may do from then on.")
    private Role role = Role.VIEWER;

    @Option(
        names = "--by",
        paramLabel = "NAME",
        required = true,
        converter = OptionTypes.PersonName.class,
        description = "Who gives it; kept in the audit trail.")
    private String by = "";

    Giving(Task<ChangeRoleOptions> task, Console console) {
      this.task = task;
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      return task.run(new ChangeRoleOptions(data, who, role, by), console).number();
    }
  }
}
