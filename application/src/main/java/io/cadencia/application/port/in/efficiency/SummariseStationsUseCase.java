package io.cadencia.application.port.in.efficiency;

import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.util.List;
import java.util.Map;

/** Sums up a range for many workstations at once, for what they have in common is read once. */
public interface SummariseStationsUseCase {

  /** The summary that {@link GetStationEfficiencyUseCase} gives of the range, for each of them. */
  Map<WorkstationId, Figures> summarise(List<Workstation> workstations, TimeSpan range);
}
