package io.cadencia.adapter.cv.accuracy;

import io.cadencia.adapter.cv.simulation.SimulatedStation;
import io.cadencia.domain.agreement.Agreement;
import io.cadencia.domain.agreement.CycleMatching;
import io.cadencia.domain.agreement.CycleSpan;
import io.cadencia.domain.detection.CycleDetector;
import io.cadencia.domain.detection.CycleSignal;
import io.cadencia.domain.detection.DetectorSettings;
import io.cadencia.domain.detection.Observation;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a detector made of recordings, against their truth. Cycles within five seconds of either end
 * are not scored.
 */
record Judgement(List<CycleMatching> matchings, Map<CycleSpan, Double> confidences) {

  private static final Duration UNSCORED = Duration.ofSeconds(5);

  /** A finished cycle, and how sure of it the detector is. */
  record Found(CycleSpan span, double confidence) {}

  /** The detector users have, with the given constants. */
  static Judgement of(List<Recording> recordings, DetectorSettings settings) {
    return of(recordings, settings, kind -> true);
  }

  /** The same with fewer zones drawn. */
  static Judgement ofSeatAndWork(List<Recording> recordings) {
    return of(
        recordings,
        DetectorSettings.DEFAULT,
        kind -> kind == ZoneKind.SEAT || kind == ZoneKind.WORK);
  }

  /** A cycle ends with every burst of motion in the drop zone. */
  static Judgement ofNaive(List<Recording> recordings) {
    return judged(
        recordings, (recording, station) -> NaiveBursts.in(recording.seen().get(station.id())));
  }

  private static Judgement of(
      List<Recording> recordings, DetectorSettings settings, Function<ZoneKind, Boolean> drawn) {
    return judged(
        recordings,
        (recording, station) -> {
          var zones = new HashMap<>(station.zones().zones());
          zones.keySet().removeIf(kind -> !drawn.apply(kind));
          var detector =
              CycleDetector.forZones(
                  new StationZones(station.id(), zones), standards(station), settings);
          return found(detector, recording.seen().get(station.id()));
        });
  }

  Agreement agreement() {
    return Agreement.pooled(matchings);
  }

  /** The harmonic mean of precision and recall. */
  double f1() {
    var all = agreement();
    int both = all.trueCycles() + all.measuredCycles();
    return both == 0 ? 1 : 2.0 * all.matched() / both;
  }

  /** Of the cycles at least so sure, how many are real; null when there is none. */
  Share rightAmong(double least) {
    int right =
        (int)
            count(
                matchings.stream()
                    .flatMap(m -> m.pairs().stream())
                    .map(CycleMatching.Pair::measured),
                least);
    int wrong = (int) count(matchings.stream().flatMap(m -> m.invented().stream()), least);
    return new Share(right, right + wrong);
  }

  double highestConfidence() {
    return confidences.values().stream().mapToDouble(c -> c).max().orElse(0);
  }

  /** A part of a whole that may be nothing. */
  record Share(int part, int whole) {

    double value() {
      return whole == 0 ? 1 : (double) part / whole;
    }
  }

  private long count(Stream<CycleSpan> cycles, double least) {
    return cycles.filter(cycle -> confidences.getOrDefault(cycle, 0.0) >= least).count();
  }

  private interface Way {
    List<Found> find(Recording recording, SimulatedStation station);
  }

  private static Judgement judged(List<Recording> recordings, Way way) {
    var matchings = new ArrayList<CycleMatching>();
    var confidences = new HashMap<CycleSpan, Double>();
    for (var recording : recordings) {
      for (var station : recording.stations()) {
        var found = way.find(recording, station);
        found.forEach(cycle -> confidences.put(cycle.span(), cycle.confidence()));
        matchings.add(
            CycleMatching.of(
                    recording.truth().get(station.id()), found.stream().map(Found::span).toList())
                .scoredWithin(Recording.START.plus(UNSCORED), recording.end().minus(UNSCORED)));
      }
    }
    return new Judgement(matchings, confidences);
  }

  private static List<Found> found(CycleDetector detector, List<Observation> observations) {
    var signals = new ArrayList<CycleSignal>();
    observations.forEach(observation -> signals.addAll(detector.observe(observation)));
    signals.addAll(detector.finish(observations.get(observations.size() - 1).at()));
    var found = new ArrayList<Found>();
    Instant start = Recording.START;
    for (var signal : signals) {
      if (signal instanceof CycleSignal.Started started) {
        start = started.at();
      } else if (signal instanceof CycleSignal.Completed completed) {
        found.add(new Found(new CycleSpan(start, completed.at()), completed.confidence().value()));
      }
    }
    return found;
  }

  private static StandardHistory standards(SimulatedStation station) {
    return StandardHistory.of(
        List.of(new StandardVersion(1, Instant.EPOCH, station.operation().sam())));
  }
}
