package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the options of {@code unlock}. */
@Command(
    name = "unlock",
    description = "Forgets attempts to sign in, for whoever mistyped a password too often.")
final class UnlockCommand implements Callable<Integer> {

  private final Task<UnlockOptions> task;
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
      converter = OptionTypes.PersonName.class,
      description = "Forget the failures under this name.")
  private @Nullable String user;

  @Option(
      names = "--address",
      paramLabel = "ADDR",
      converter = OptionTypes.Address.class,
      description = "Forget the attempts from this IP address.")
  private @Nullable String address;

  @Option(names = "--all", description = "Forget all attempts.")
  private boolean all;

  UnlockCommand(Task<UnlockOptions> task, Console console) {
    this.task = task;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    boolean some = user != null || address != null;
    if (some == all) {
      throw new UsageException("name what to forget: --user, --address or both, or else --all");
    }
    return task.run(new UnlockOptions(data, user, address, all), console).number();
  }
}
