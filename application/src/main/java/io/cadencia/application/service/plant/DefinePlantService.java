package io.cadencia.application.service.plant;

import io.cadencia.application.port.in.plant.DefinePlantUseCase;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardSource;
import io.cadencia.domain.standard.StandardVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Stores the configured plant and gives a standard a new version where the configuration changed
 * it; this runs at every start.
 */
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
    if (!workstation.operations().isEmpty()) {
      var history = plant.standards(workstation.id());
      if (differs(history, workstation.operations())) {
        plant.addStandard(workstation.id(), next(history, workstation.operations()));
      }
    }
  }

  /**
   * Whether the configuration says something new. What was imported since then stays in force until
   * the configuration itself is changed.
   */
  private static boolean differs(StandardHistory history, List<Operation> operations) {
    return history.newestFromConfiguration().map(known -> !says(known, operations)).orElse(true);
  }

  /** Of a version older than the first bulletin only the sum may be known. */
  private static boolean says(StandardVersion known, List<Operation> operations) {
    return known.operations().isEmpty()
        ? Operation.sum(operations).equals(Optional.of(known.sam()))
        : known.operations().equals(operations);
  }

  private StandardVersion next(StandardHistory history, List<Operation> operations) {
    return StandardVersion.of(
        history.nextNumber(), validFrom(history), operations, StandardSource.CONFIGURATION);
  }

  private Instant validFrom(StandardHistory history) {
    if (history.changes().isEmpty()) {
      // A recording may be older than its configuration; its cycles are to be judged as well.
      return Instant.EPOCH;
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    // A clock that was set back must not put the new version before the one it replaces.
    return history
        .newestFromConfiguration()
        .map(known -> known.validFrom().plusMillis(1))
        .filter(now::isBefore)
        .orElse(now);
  }
}
