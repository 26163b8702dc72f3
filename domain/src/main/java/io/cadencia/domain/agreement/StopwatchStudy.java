package io.cadencia.domain.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the machine measured, set against cycles somebody timed by stopwatch, for each workstation
 * that was watched. The stopwatch tells nothing of the time when nobody watched: cycles of the
 * machine are judged only if their middle lies between the first and the last cycle of a sitting. A
 * sitting ends where the next cycle by stopwatch begins more than five minutes later.
 *
 * @param matchings by the code of the workstation
 */
public record StopwatchStudy(SortedMap<String, CycleMatching> matchings) {

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  public StopwatchStudy {
    matchings = new TreeMap<>(matchings);
  }

  /**
   * @param stopwatch cycles by the code of their workstation
   * @param machine measured cycles by the code of their workstation; more workstations do not
   *     matter
   */
  public static StopwatchStudy of(
      Map<String, List<CycleSpan>> stopwatch, Map<String, List<CycleSpan>> machine) {
    var matchings = new TreeMap<String, CycleMatching>();
    stopwatch.forEach(
        (station, timed) -> {
          var sittings = sittings(timed);
          var measured =
              machine.getOrDefault(station, List.of()).stream()
                  .filter(cycle -> sittings.stream().anyMatch(sitting -> holds(sitting, cycle)))
                  .toList();
          matchings.put(station, CycleMatching.of(timed, measured));
        });
    return new StopwatchStudy(matchings);
  }

  /** How many cycles were timed both ways. */
  public int matched() {
    return matchings.values().stream().mapToInt(matching -> matching.pairs().size()).sum();
  }

  private static List<CycleSpan> sittings(List<CycleSpan> timed) {
    var sittings = new ArrayList<CycleSpan>();
    for (var cycle : timed.stream().sorted(Comparator.comparing(CycleSpan::start)).toList()) {
      int last = sittings.size() - 1;
      if (last >= 0 && !isPause(sittings.get(last).end(), cycle.start())) {
        var end = later(sittings.get(last).end(), cycle.end());
        sittings.set(last, new CycleSpan(sittings.get(last).start(), end));
      } else {
        sittings.add(cycle);
      }
    }
    return sittings;
  }

  private static boolean isPause(Instant from, Instant to) {
    return Duration.between(from, to).compareTo(LONGEST_PAUSE) > 0;
  }

  private static boolean holds(CycleSpan sitting, CycleSpan cycle) {
    var middle = cycle.start().plus(cycle.duration().dividedBy(2));
    return !middle.isBefore(sitting.start()) && !middle.isAfter(sitting.end());
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
