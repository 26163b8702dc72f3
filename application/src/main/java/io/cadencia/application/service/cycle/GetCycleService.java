package io.cadencia.application.service.cycle;

import io.cadencia.application.port.in.cycle.GetCycleUseCase;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.CycleNotFoundException;
import io.cadencia.domain.cycle.RecordedCycle;

/** Finds a cycle or says that there is none. */
public final class GetCycleService implements GetCycleUseCase {

  private final CycleRepository cycles;

  public GetCycleService(CycleRepository cycles) {
    this.cycles = cycles;
  }

  @Override
  public RecordedCycle get(CycleId id) {
    return cycles.find(id).orElseThrow(() -> new CycleNotFoundException(id));
  }
}
