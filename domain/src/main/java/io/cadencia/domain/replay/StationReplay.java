package io.cadencia.domain.replay;

import io.cadencia.domain.plant.WorkstationId;
import java.util.List;

/**
 * What was counted at one workstation.
 *
 * @param inForce units counted with the zones in force
 * @param tried units counted with the others
 * @param gone units that only the zones in force count
 * @param added units that only the others count
 */
public record StationReplay(
    WorkstationId workstation, int inForce, int tried, List<FilmSpan> gone, List<FilmSpan> added) {

  public StationReplay {
    gone = List.copyOf(gone);
    added = List.copyOf(added);
  }
}
