package io.cadencia.bootstrap.study;

import io.cadencia.adapter.export.study.StudyCycle;
import io.cadencia.domain.agreement.CycleSpan;
import io.cadencia.domain.agreement.CycleTimeSummary;
import io.cadencia.domain.agreement.Sample;
import io.cadencia.domain.agreement.SampleSize;
import io.cadencia.domain.agreement.TukeyFences;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cycle times of one workstation.
 *
 * @param station its code
 * @param times effective durations, seconds
 * @param fences beyond which a time is worth a look
 * @param needed cycles a study needs for ±5 % at 95 %; null for a single cycle
 * @param samSeconds the standard of the latest cycle; null without one
 */
public record StationStudy(
    String station,
    Sample times,
    CycleTimeSummary summary,
    TukeyFences fences,
    @Nullable Integer needed,
    @Nullable Double samSeconds) {

  private static final double PRECISION = 0.05;
  private static final double CONFIDENCE = 0.95;

  /** A study for each workstation, in the order of their codes. */
  public static List<StationStudy> of(List<StudyCycle> cycles) {
    return byStation(cycles).entrySet().stream()
        .map(entry -> of(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** What the machine measured, without corrections, by workstation. */
  public static SortedMap<String, List<CycleSpan>> measured(List<StudyCycle> cycles) {
    var measured = new TreeMap<String, List<CycleSpan>>();
    byStation(cycles)
        .forEach(
            (station, own) ->
                measured.put(
                    station,
                    own.stream().map(StudyCycle::measured).filter(Objects::nonNull).toList()));
    return measured;
  }

  private static SortedMap<String, List<StudyCycle>> byStation(List<StudyCycle> cycles) {
    return cycles.stream()
        .collect(Collectors.groupingBy(StudyCycle::station, TreeMap::new, Collectors.toList()));
  }

  private static StationStudy of(String station, List<StudyCycle> cycles) {
    var times = Sample.of(cycles.stream().map(c -> c.duration().toMillis() / 1000.0).toList());
    return new StationStudy(
        station,
        times,
        CycleTimeSummary.of(times),
        TukeyFences.of(times),
        times.size() < 2 ? null : SampleSize.of(times, PRECISION).byStudent(CONFIDENCE),
        samSeconds(cycles));
  }

  private static @Nullable Double samSeconds(List<StudyCycle> cycles) {
    var latest = cycles.stream().max(Comparator.comparing(StudyCycle::start)).map(StudyCycle::sam);
    return latest.map(sam -> sam.toMillis() / 1000.0).orElse(null);
  }
}
