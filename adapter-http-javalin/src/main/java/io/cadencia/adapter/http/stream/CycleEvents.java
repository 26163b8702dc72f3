package io.cadencia.adapter.http.stream;

import io.cadencia.adapter.http.json.CycleView;
import io.cadencia.adapter.http.json.StreamStationJson;
import io.cadencia.domain.cycle.RecordedCycle;
import java.util.ArrayList;
import java.util.List;

/**
 * Changed cycles as the events of a client.
 *
 * <p>The places of a stream rise, and whoever comes back to one has missed nothing: stations stand
 * without a place before the cycles that changed them, or, where nobody wants cycles, only the last
 * of them has the place of all. A connection cut in between makes a station come twice, never not
 * at all.
 */
final class CycleEvents {

  private final StreamRequest request;
  private final RenderedCycles rendered;

  CycleEvents(StreamRequest request, RenderedCycles rendered) {
    this.request = request;
    this.rendered = rendered;
  }

  /**
   * @param upTo the change of the last of them
   */
  List<byte[]> of(List<RecordedCycle> cycles, long upTo) {
    var events = new ArrayList<byte[]>();
    if (request.wants(Topic.STATIONS)) {
      stations(events, cycles, upTo);
    }
    if (request.wants(Topic.CYCLES)) {
      cycles.forEach(cycle -> events.add(rendered.of(cycle, view())));
    }
    return events;
  }

  private void stations(List<byte[]> events, List<RecordedCycle> cycles, long upTo) {
    var stations =
        cycles.stream()
            .map(cycle -> new StreamStationJson(cycle.cycle().workstation().value()))
            .distinct()
            .toList();
    for (int i = 0; i < stations.size(); i++) {
      boolean carriesPlace = !request.wants(Topic.CYCLES) && i == stations.size() - 1;
      var station = stations.get(i);
      events.add(
          carriesPlace ? EventText.of("station", upTo, station) : EventText.of("station", station));
    }
  }

  private CycleView view() {
    return request.view();
  }
}
