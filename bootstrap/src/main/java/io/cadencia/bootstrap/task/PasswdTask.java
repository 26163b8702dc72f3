package io.cadencia.bootstrap.task;

import io.cadencia.application.port.in.access.RemoveLocalAccountUseCase;
import io.cadencia.application.port.in.access.SetPasswordUseCase;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.PasswdOptions;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.password.PasswordInput;
import io.cadencia.bootstrap.wiring.LocalWiring;
import io.cadencia.domain.audit.Actor;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Supplier;

/** Sets a password, or takes an account away, beside a running server. */
public final class PasswdTask implements Task<PasswdOptions> {

  /** Who acts: whoever may write to the data folder. */
  static final Actor CONSOLE = Actor.named("console");

  private final Supplier<? extends PasswordInput> input;
  private final Clock clock;

  /**
   * @param input is asked for once a password is needed
   */
  public PasswdTask(Supplier<? extends PasswordInput> input, Clock clock) {
    this.input = input;
    this.clock = clock;
  }

  @Override
  public ExitCode run(PasswdOptions options, Console console) throws IOException {
    try (var plant = ExistingPlant.open(options.data())) {
      var local = new LocalWiring(plant.storage(), clock);
      if (options.remove()) {
        remove(local, options, console);
      } else {
        set(local, options, console);
      }
    }
    return ExitCode.DONE;
  }

  private void set(LocalWiring local, PasswdOptions options, Console console) throws IOException {
    var password = input.get().read();
    try {
      var account =
          local
              .setPassword()
              .set(
                  new SetPasswordUseCase.Command(
                      options.user(), password, options.role(), CONSOLE));
      console
          .out()
          .println(
              "%s (%s) has a new password; earlier sessions are over"
                  .formatted(account.name(), account.role().word()));
    } finally {
      password.clear();
    }
  }

  private static void remove(LocalWiring local, PasswdOptions options, Console console) {
    var command = new RemoveLocalAccountUseCase.Command(options.user(), CONSOLE);
    if (!local.remove().remove(command)) {
      throw new UsageException("there is no account " + options.user() + " to remove");
    }
    console.out().println(options.user() + " is removed; its sessions are over");
  }
}
