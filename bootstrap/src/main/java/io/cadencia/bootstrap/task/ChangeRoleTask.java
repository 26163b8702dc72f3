package io.cadencia.bootstrap.task;

import io.cadencia.application.port.in.access.ChangeRoleUseCase;
import io.cadencia.bootstrap.cli.ChangeRoleOptions;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.wiring.PeopleWiring;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.ActorId;
import java.time.Clock;

/** Gives somebody another role, beside a server at work. */
public final class ChangeRoleTask implements Task<ChangeRoleOptions> {

  private final Clock clock;

  public ChangeRoleTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ExitCode run(ChangeRoleOptions options, Console console) {
    var command =
        new ChangeRoleUseCase.Command(
            new ActorId(options.who()), options.role(), Actor.named(options.by()));
    try (var plant = ExistingPlant.open(options.data())) {
      var wiring = new PeopleWiring(plant.storage(), plant::roles, clock);
      var changed = wiring.changeRole().change(command);
      console.out().println(changed.person().id().value() + " is now " + changed.role().word());
    }
    return ExitCode.DONE;
  }
}
