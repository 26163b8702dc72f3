package io.cadencia.bootstrap.task;

import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.agreement.CycleSpan;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.RecordedCycle;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The cycles a run recorded, by the code of their workstation. */
record MeasuredCycles(Map<String, List<Cycle>> byStation) {

  private static final int PAGE = 500;

  /**
   * @param since only cycles that started at or after this instant
   */
  static MeasuredCycles of(Storage storage, CadenciaConfig config, Instant since) {
    var codes = StationCodes.of(config);
    var byStation = new TreeMap<String, List<Cycle>>();
    codes.values().forEach(code -> byStation.put(code, new ArrayList<>()));
    var filter = new CycleFilter(null, null, null, since, null, null);
    List<RecordedCycle> page = storage.cycles().afterId(filter, 0, PAGE);
    while (!page.isEmpty()) {
      for (var recorded : page) {
        var code = codes.get(recorded.cycle().workstation());
        byStation.getOrDefault(code, new ArrayList<>()).add(recorded.cycle());
      }
      long last = page.get(page.size() - 1).cycle().id().value();
      page = storage.cycles().afterId(filter, last, PAGE);
    }
    return new MeasuredCycles(byStation);
  }

  /** Start and end of the units. */
  Map<String, List<CycleSpan>> units() {
    var spans = new TreeMap<String, List<CycleSpan>>();
    byStation.forEach(
        (code, cycles) ->
            spans.put(
                code,
                cycles.stream()
                    .filter(cycle -> cycle.status().countsAsUnit())
                    .map(unit -> new CycleSpan(unit.start(), unit.end().orElseThrow()))
                    .toList()));
    return spans;
  }

  void print(PrintWriter out) {
    units()
        .forEach(
            (code, units) -> {
              double mean =
                  units.stream().mapToLong(u -> u.duration().toMillis()).average().orElse(0) / 1e3;
              out.println(
                  String.format(
                      Locale.ROOT,
                      "%-12s %4d cycles, mean %6.2f s, %d aborted",
                      code,
                      units.size(),
                      mean,
                      byStation.getOrDefault(code, List.of()).size() - units.size()));
            });
  }
}
