package io.cadencia.domain.detection;

import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import java.time.Instant;
import java.util.List;

/**
 * Turns what a camera sees at one workstation into cycles. Deterministic: the same observations
 * give the same signals. Not thread-safe: one thread feeds it.
 */
public interface CycleDetector {

  /**
   * Takes in one frame and tells what it makes certain, in the order in which it happened. That may
   * be some seconds ago: a put-down is told once the piece has lain for two seconds, for it may be
   * taken back until then.
   *
   * @param observation not older than the one before it
   */
  List<CycleSignal> observe(Observation observation);

  /** Tells what can still be said when nothing more will be seen; an open cycle is given up. */
  List<CycleSignal> finish(Instant at);

  /**
   * The best detector for the zones a workstation has: by pieces picked and put down if it has a
   * drop zone, else by the rhythm of the work, else by presence alone. The less is seen, the lower
   * the confidence of the cycles.
   *
   * @param standards the standard times of the workstation, possibly none
   */
  static CycleDetector forZones(
      StationZones zones, StandardHistory standards, DetectorSettings settings) {
    if (zones.zone(ZoneKind.DROP).isPresent()) {
      boolean oneBin = zones.zone(ZoneKind.DROP).equals(zones.zone(ZoneKind.PICK));
      return new PickAndDropDetector(oneBin, standards, settings);
    }
    return zones.zone(ZoneKind.WORK).isPresent()
        ? new WorkRhythmDetector(standards, settings)
        : new PresenceDetector(settings);
  }
}
