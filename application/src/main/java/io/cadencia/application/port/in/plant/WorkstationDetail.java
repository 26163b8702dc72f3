package io.cadencia.application.port.in.plant;

import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.efficiency.Ratio;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.time.TimeSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workstation as it stands now.
 *
 * @param currentOperator who is assigned to it, or null
 * @param currentCycle the open cycle, or null between cycles
 * @param lastCycles the newest units made here, newest first, at most ten
 * @param efficiency24h efficiency of the last 24 hours, or null where nothing can be said
 * @param last24h the 24 hours that efficiency is about
 * @param sam the standard time in force, or null
 */
public record WorkstationDetail(
    Workstation workstation,
    @Nullable OperatorId currentOperator,
    @Nullable RecordedCycle currentCycle,
    List<RecordedCycle> lastCycles,
    @Nullable Ratio efficiency24h,
    TimeSpan last24h,
    @Nullable StandardTime sam) {

  public WorkstationDetail {
    lastCycles = List.copyOf(lastCycles);
  }
}
