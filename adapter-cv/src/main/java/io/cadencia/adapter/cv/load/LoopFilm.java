package io.cadencia.adapter.cv.load;

import io.cadencia.domain.zone.StationZones;
import java.nio.file.Path;
import java.util.List;

/**
 * A film of a line at work that is shown again and again, at {@link
 * io.cadencia.domain.coverage.AnalysisCost#FRAMES_PER_SECOND}.
 *
 * @param zones of its workstations
 */
public record LoopFilm(Path file, List<StationZones> zones) {

  public LoopFilm {
    zones = List.copyOf(zones);
  }
}
