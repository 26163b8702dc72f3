package io.cadencia.domain.detection;

import io.cadencia.domain.zone.ZoneKind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What one analysed frame says about one workstation.
 *
 * @param at presentation time of the frame
 * @param frame whether the picture may be trusted
 * @param limit the level of the brightest thing the camera can show in the light of this frame; it
 *     falls when the room gets brighter
 * @param person confidence that somebody is in the seat zone, 0 (nobody found) to 1
 * @param zones motion and look of the pick, work and drop zones the workstation has; empty for a
 *     lost frame
 */
public record Observation(
    Instant at, Frame frame, double limit, double person, Map<ZoneKind, ZoneView> zones) {

  /** Whether a frame may be trusted. */
  public enum Frame {
    /** A picture like any other. */
    USABLE,
    /** The light of the whole frame changed: motion says nothing here. */
    LIGHT_CHANGE,
    /** No picture, or the same one again: nothing is known of this moment. */
    LOST
  }

  public Observation {
    zones = Map.copyOf(zones);
    if (!(limit > 0)) {
      throw new IllegalArgumentException("the limit of levels must be positive, was " + limit);
    }
    if (!(person >= 0 && person <= 1)) {
      throw new IllegalArgumentException("confidence must lie between 0 and 1, was " + person);
    }
  }

  /** A moment of which there is no picture. */
  public static Observation lost(Instant at) {
    return new Observation(at, Frame.LOST, Double.POSITIVE_INFINITY, 0, Map.of());
  }

  public Optional<ZoneView> zone(ZoneKind kind) {
    return Optional.ofNullable(zones.get(kind));
  }
}
