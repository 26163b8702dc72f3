package io.cadencia.bootstrap.evaluation;

import io.cadencia.domain.agreement.CycleMatching;
import io.cadencia.domain.agreement.CycleSpan;
import io.cadencia.domain.agreement.StopwatchStudy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cycle that was measured badly.
 *
 * @param station code of the workstation
 * @param truth null where there was none
 * @param measured null where none was measured
 */
public record WorstCycle(String station, @Nullable CycleSpan truth, @Nullable CycleSpan measured) {

  private static final int OF_EACH_KIND = 5;

  /** What is wrong with it. */
  public enum Kind {
    MISSED,
    FALSE,
    ERROR
  }

  /** The first missed and false ones, and those with the largest errors of their time. */
  public static List<WorstCycle> of(StopwatchStudy study) {
    var missed = new ArrayList<WorstCycle>();
    var invented = new ArrayList<WorstCycle>();
    var wrong = new ArrayList<WorstCycle>();
    study
        .matchings()
        .forEach(
            (station, matching) -> {
              matching.missed().forEach(t -> missed.add(new WorstCycle(station, t, null)));
              matching.invented().forEach(m -> invented.add(new WorstCycle(station, null, m)));
              matching.pairs().forEach(pair -> wrong.add(of(station, pair)));
            });
    wrong.sort(Comparator.comparing((WorstCycle cycle) -> cycle.error().abs()).reversed());
    var worst = new ArrayList<WorstCycle>();
    for (var kind : List.of(missed, invented, wrong)) {
      worst.addAll(kind.subList(0, Math.min(OF_EACH_KIND, kind.size())));
    }
    return worst;
  }

  public Kind kind() {
    if (measured == null) {
      return Kind.MISSED;
    }
    return truth == null ? Kind.FALSE : Kind.ERROR;
  }

  /** Measured minus true time of the cycle; zero where one of them is missing. */
  public Duration error() {
    return truth == null || measured == null
        ? Duration.ZERO
        : measured.duration().minus(truth.duration());
  }

  /** Moments worth looking at: around its start and its end, in this order. */
  public List<Instant> moments() {
    var span = Objects.requireNonNull(truth == null ? measured : truth, "a cycle has a time");
    var moments = new ArrayList<Instant>();
    for (var at : List.of(span.start(), span.end())) {
      moments.add(at.minusMillis(600));
      moments.add(at);
      moments.add(at.plusMillis(600));
    }
    moments.sort(Comparator.naturalOrder());
    return moments;
  }

  private static WorstCycle of(String station, CycleMatching.Pair pair) {
    return new WorstCycle(station, pair.truth(), pair.measured());
  }
}
