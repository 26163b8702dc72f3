package io.cadencia.bootstrap.cli;

import io.cadencia.domain.access.AccountName;
import io.cadencia.domain.access.Role;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the options of {@code passwd}. */
@Command(
    name = "passwd",
    description = {
      "Sets the password of a local account, or makes the account, beside a running server.",
      "Asks for it twice without showing it; without a terminal, reads one line from the input.",
      "Ends the sessions of the account."
    })
final class PasswdCommand implements Callable<Integer> {

  private final Task<PasswdOptions> task;
  private final Console console;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      converter = OptionTypes.Folder.class,
      description = "Data folder of the plant.")
  private Path data = Path.of("");

  @Option(
      names = "--user",
      paramLabel = "NAME",
      converter = OptionTypes.Account.class,
      description = "Name of the account (default: that of the first administrator).")
  private AccountName user = AccountName.USUAL;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      converter = OptionTypes.RoleWord.class,
      description = "What it may do (default: as before, everything for a new one).")
  private @Nullable Role role;

  @Option(names = "--remove", description = "Remove the account instead.")
  private boolean remove;

  PasswdCommand(Task<PasswdOptions> task, Console console) {
    this.task = task;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return task.run(new PasswdOptions(data, user, role, remove), console).number();
  }
}
