package io.cadencia.bootstrap.task;

import io.cadencia.application.port.in.access.UnlockSignInUseCase;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.cli.UnlockOptions;
import io.cadencia.bootstrap.wiring.LocalWiring;
import java.time.Clock;

/** Forgets attempts to sign in, beside a running server. */
public final class UnlockTask implements Task<UnlockOptions> {

  private final Clock clock;

  public UnlockTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ExitCode run(UnlockOptions options, Console console) {
    try (var plant = ExistingPlant.open(options.data())) {
      int forgotten =
          new LocalWiring(plant.storage(), clock)
              .unlock()
              .unlock(
                  new UnlockSignInUseCase.Command(
                      options.user(), options.address(), PasswdTask.CONSOLE));
      console.out().println(forgotten + " attempts to sign in are forgotten");
    }
    return ExitCode.DONE;
  }
}
