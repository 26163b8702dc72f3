package io.cadencia.application.port.out;

import io.cadencia.domain.plant.WorkstationId;
import java.util.List;

/** The kept tallies set against the cycles they were made of, one workstation at a time. */
public interface TallyUpkeep {

  /** All workstations that are known, in use or not, by number. */
  List<WorkstationId> workstations();

  /** Adds up the cycles anew and says in what the kept tallies differ; changes nothing. */
  Check check(WorkstationId workstation);

  /** Adds up the cycles anew and keeps that. */
  Check rebuild(WorkstationId workstation);

  /**
   * What the cycles of a workstation come to.
   *
   * @param tallies quarter hours that hold a unit
   * @param units cycles they were made of
   * @param differences by rising quarter hour; none after a rebuild
   */
  record Check(long tallies, long units, List<TallyDifference> differences) {

    public Check {
      differences = List.copyOf(differences);
    }
  }
}
