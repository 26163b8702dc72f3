package io.cadencia.bootstrap.capacity;

import io.cadencia.adapter.cv.load.TrialResult;
import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.domain.coverage.AnalysisCost;
import java.time.Duration;
import java.time.Instant;

/**
 * What was measured of a box, as {@code capacity.json} has it.
 *
 * @param measuredAt an instant
 * @param reckoned so many it should stand by what a frame costs
 * @param cameras so many it stood
 * @param limit the part of the work that takes most
 * @param trial how that was tried
 */
public record BoxReport(
    String measuredAt,
    String cpu,
    int processors,
    String engine,
    String modelSha256,
    double decodeMs,
    double motionMs,
    double searchMs,
    int framesPerSecond,
    double searchesPerSecond,
    int reckoned,
    int cameras,
    String limit,
    Trial trial) {

  /** The last trial, in which it stood so many cameras. */
  public record Trial(
      int cameras,
      double seconds,
      long frames,
      long lost,
      double searchesPerCamera,
      double fewestSearches,
      double delayMedianMs,
      double delayP95Ms,
      double processorsUsed,
      boolean sustained) {

    static Trial of(TrialResult result) {
      return new Trial(
          result.cameras(),
          rounded(result.length().toMillis() / 1000.0),
          result.frames(),
          result.lost(),
          rounded(result.meanSearches()),
          rounded(result.fewestSearches()),
          millis(result.delayMedian()),
          millis(result.delayMost()),
          rounded(result.processors()),
          result.isSustained());
    }
  }

  /** What was found at that moment. */
  public static BoxReport of(
      Instant at, ThisBox box, PersonDetector detector, AnalysisCost cost, TrialResult trial) {
    return new BoxReport(
        at.toString(),
        box.cpu(),
        box.processors(),
        detector.version(),
        detector.modelSha256(),
        millis(cost.decode()),
        millis(cost.motion()),
        millis(cost.search()),
        AnalysisCost.FRAMES_PER_SECOND,
        AnalysisCost.SEARCHES_PER_SECOND,
        cost.camerasOn(box.processors()),
        trial.cameras(),
        cost.limit().word(),
        Trial.of(trial));
  }

  /** Whether it still says something about this box with that model and engine. */
  boolean fits(ThisBox box, String engine, String modelSha256) {
    return cameras > 0
        && box.equals(new ThisBox(cpu, processors))
        && engine.equals(this.engine)
        && modelSha256.equals(this.modelSha256);
  }

  /** Whether something else used the processors meanwhile, so that it may stand more. */
  public boolean wasDisturbed() {
    return cameras < reckoned && trial.processorsUsed() < AnalysisCost.USABLE * processors;
  }

  private static double millis(Duration duration) {
    return rounded(duration.toNanos() / 1e6);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
