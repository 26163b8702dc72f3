package io.cadencia.bootstrap.evaluation;

import io.cadencia.bootstrap.study.ReferenceStudy;
import io.cadencia.domain.agreement.Agreement;
import io.cadencia.domain.agreement.CountAgreement;
import io.cadencia.domain.agreement.CycleMatching;
import io.cadencia.domain.agreement.CycleSpan;
import io.cadencia.domain.agreement.StopwatchStudy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A recording that was measured and set against its truth. Cycles within five seconds of either end
 * are not scored: nobody can say what was before or comes after.
 *
 * @param name of the recording
 * @param facts of how it was measured
 * @param study by the code of the workstation
 * @param figures null where fewer than two cycles were found in both
 */
public record Evaluation(
    String name, Facts facts, StopwatchStudy study, @Nullable ReferenceStudy figures) {

  private static final Duration UNSCORED = Duration.ofSeconds(5);

  /**
   * How a recording was measured.
   *
   * @param start time of the first frame
   * @param length until its last frame
   * @param model name of model and engine
   * @param roiVersion hash of the zones
   */
  public record Facts(
      Instant start,
      Duration length,
      long frames,
      String model,
      String modelSha256,
      String configVersion,
      String roiVersion) {}

  /**
   * @param truth true cycles by the code of their workstation
   * @param measured measured cycles by the code of their workstation
   */
  public static Evaluation of(
      String name,
      Facts facts,
      Map<String, List<CycleSpan>> truth,
      Map<String, List<CycleSpan>> measured) {
    var from = facts.start().plus(UNSCORED);
    var to = facts.start().plus(facts.length()).minus(UNSCORED);
    var scored = new TreeMap<String, CycleMatching>();
    StopwatchStudy.of(truth, measured)
        .matchings()
        .forEach((station, matching) -> scored.put(station, matching.scoredWithin(from, to)));
    return of(name, facts, new StopwatchStudy(scored));
  }

  /** All of them as if it were one; a workstation is named with its recording. */
  public static Evaluation together(String name, List<Evaluation> all) {
    var matchings = new TreeMap<String, CycleMatching>();
    for (var one : all) {
      one.study.matchings().forEach((station, m) -> matchings.put(one.name + "/" + station, m));
    }
    return of(name, sum(all), new StopwatchStudy(matchings));
  }

  public Agreement total() {
    return Agreement.pooled(matchings());
  }

  public CountAgreement counts() {
    return CountAgreement.of(matchings());
  }

  private List<CycleMatching> matchings() {
    return List.copyOf(study.matchings().values());
  }

  private static Evaluation of(String name, Facts facts, StopwatchStudy study) {
    return new Evaluation(name, facts, study, ReferenceStudy.of(study));
  }

  private static Facts sum(List<Evaluation> all) {
    var first = all.get(0).facts;
    var length = all.stream().map(one -> one.facts.length).reduce(Duration.ZERO, Duration::plus);
    long frames = all.stream().mapToLong(one -> one.facts.frames).sum();
    return new Facts(first.start, length, frames, first.model, first.modelSha256, "-", "-");
  }
}
