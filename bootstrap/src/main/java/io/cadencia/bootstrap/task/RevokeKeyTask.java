package io.cadencia.bootstrap.task;

import io.cadencia.application.port.in.access.RevokeKeyUseCase;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.RevokeKeyOptions;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.wiring.KeyWiring;
import io.cadencia.domain.access.KeyId;
import io.cadencia.domain.audit.Actor;
import java.time.Clock;

/** Takes a key back, beside a server that may run. */
public final class RevokeKeyTask implements Task<RevokeKeyOptions> {

  private final Clock clock;

  public RevokeKeyTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ExitCode run(RevokeKeyOptions options, Console console) {
    try (var plant = ExistingPlant.open(options.data())) {
      new KeyWiring(plant.storage(), clock)
          .useCases()
          .revoke()
          .revoke(
              new RevokeKeyUseCase.Command(new KeyId(options.key()), Actor.named(options.by())));
    }
    console.out().println("key " + options.key() + " is worth nothing");
    return ExitCode.DONE;
  }
}
