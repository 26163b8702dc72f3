package io.cadencia.application.service.cycle;

import io.cadencia.application.port.in.cycle.RecoverOpenCyclesUseCase;
import io.cadencia.application.port.out.CoverageLog;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import java.time.Instant;
import java.util.Optional;

/** Aborts what a detector that died left open: nobody saw how those cycles ended. */
public final class RecoverOpenCyclesService implements RecoverOpenCyclesUseCase {

  private final CycleRepository cycles;
  private final PlantRepository plant;
  private final CoverageLog coverage;
  private final UnitOfWork unitOfWork;
  private final StandardInForce standard;

  public RecoverOpenCyclesService(
      CycleRepository cycles, PlantRepository plant, CoverageLog coverage, UnitOfWork unitOfWork) {
    this.cycles = cycles;
    this.plant = plant;
    this.coverage = coverage;
    this.unitOfWork = unitOfWork;
    this.standard = new StandardInForce(plant);
  }

  @Override
  public int recover() {
    return unitOfWork.execute(
        () -> {
          var left = cycles.awaited();
          left.forEach(open -> cycles.save(givenUp(open.cycle())));
          return left.size();
        });
  }

  private Cycle givenUp(Cycle cycle) {
    var end =
        lastFrame(cycle.workstation())
            .filter(frame -> frame.isAfter(cycle.start()))
            .orElse(cycle.start());
    return cycle.aborted(end, standard.versionAt(cycle.workstation(), end));
  }

  private Optional<Instant> lastFrame(WorkstationId workstation) {
    return plant
        .findWorkstation(workstation)
        .map(Workstation::camera)
        .flatMap(coverage::find)
        .map(CameraStatus::lastFrameAt);
  }
}
