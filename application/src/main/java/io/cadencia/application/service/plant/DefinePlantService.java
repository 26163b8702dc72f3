package io.cadencia.application.service.plant;

import io.cadencia.application.port.in.plant.DefinePlantUseCase;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Stores the configured plant and gives changed standard times a new version. */
public final class DefinePlantService implements DefinePlantUseCase {

  private final PlantRepository plant;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public DefinePlantService(PlantRepository plant, UnitOfWork unitOfWork, Clock clock) {
    this.plant = plant;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public void define(Command command) {
    unitOfWork.run(
        () -> {
          plant.keepConfiguration(command.configVersion(), command.configText());
          plant.replace(command.modules(), command.workstations(), command.cameras());
          command.workstations().forEach(this::keepStandard);
        });
  }

  private void keepStandard(Workstation workstation) {
    workstation.sam().ifPresent(sam -> keepStandard(workstation.id(), sam));
  }

  private void keepStandard(WorkstationId workstation, StandardTime sam) {
    var newest = plant.standards(workstation).newest();
    if (newest.isEmpty()) {
      // A recording may be older than its configuration; its cycles are to be judged as well.
      plant.addStandard(workstation, new StandardVersion(1, Instant.EPOCH, sam));
    } else if (!newest.get().sam().equals(sam)) {
      plant.addStandard(workstation, successor(newest.get(), sam));
    }
  }

  private StandardVersion successor(StandardVersion newest, StandardTime sam) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    // A clock that was set back must not put the new version before the one it replaces.
    var earliest = newest.validFrom().plusMillis(1);
    return new StandardVersion(newest.number() + 1, now.isBefore(earliest) ? earliest : now, sam);
  }
}
