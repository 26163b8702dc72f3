package io.cadencia.domain.replay;

import java.util.List;

/**
 * What other zones would have counted, beside those in force.
 *
 * @param version of the zones that were in force
 */
public record ReplayResult(
    int version, String roiVersionInForce, String roiVersionTried, List<StationReplay> stations) {

  public ReplayResult {
    stations = List.copyOf(stations);
  }
}
