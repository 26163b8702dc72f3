package io.cadencia.domain.detection;

import java.time.Duration;

/**
 * The constants of cycle detection. Everything is in seconds and levels, never in frames, so that
 * the frame rate does not matter.
 *
 * @param moving the part of a zone's pixels that must change for something to move there, 0 to 1
 * @param quiet a zone in which nothing moved for this long is at rest
 * @param changedLevel a cell differs when its level does by more than this; 100 is the frame's
 *     median brightness
 * @param changedShare the part of a zone's cells that must differ for a piece to have come or gone,
 *     0 to 1
 * @param settledShare the part of the changed cells that must show the new picture for the piece to
 *     lie there, 0 to 1
 * @param clearedShare the part of the changed cells that must show the new picture for the piece to
 *     be gone, 0 to 1
 * @param reworkWindow a piece taken back within this time after let-go was not finished
 * @param sightWindow how far from a pick or drop the operator may last have been seen
 * @param outOfSight after being lost from sight for longer than this, somebody at the seat must
 *     touch pieces to be the operator again
 * @param absenceLimit an absence of this length gives up the open cycle
 * @param gapLimit a longer time without a usable picture gives up the open cycle
 * @param mergeFraction put-downs closer together than this part of the standard time are one unit,
 *     0 to 1
 * @param longestMultiple a cycle longer than this many standard times is given up
 */
public record DetectorSettings(
    double moving,
    Duration quiet,
    double changedLevel,
    double changedShare,
    double settledShare,
    double clearedShare,
    Duration reworkWindow,
    Duration sightWindow,
    Duration outOfSight,
    Duration absenceLimit,
    Duration gapLimit,
    double mergeFraction,
    double longestMultiple) {

  /** What the recordings of the test suite were judged with. */
  public static final DetectorSettings DEFAULT =
      new DetectorSettings(
          0.01,
          Duration.ofMillis(500),
          6,
          0.04,
          0.6,
          0.8,
          Duration.ofSeconds(2),
          Duration.ofSeconds(3),
          Duration.ofSeconds(2),
          Duration.ofSeconds(20),
          Duration.ofSeconds(5),
          0.3,
          8);
}
