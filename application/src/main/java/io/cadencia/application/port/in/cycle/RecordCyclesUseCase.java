package io.cadencia.application.port.in.cycle;

import io.cadencia.domain.cycle.Provenance;
import io.cadencia.domain.detection.CycleSignal;
import io.cadencia.domain.plant.WorkstationId;
import java.util.List;

/**
 * Records cycles that started, were completed or were aborted; all signals of a command or none.
 */
public interface RecordCyclesUseCase {

  void record(Command command);

  /**
   * @param signals in the order in which they happened
   * @param provenance with what they were seen
   */
  record Command(WorkstationId workstation, List<CycleSignal> signals, Provenance provenance) {

    public Command {
      signals = List.copyOf(signals);
    }
  }
}
