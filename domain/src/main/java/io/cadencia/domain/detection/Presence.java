package io.cadencia.domain.detection;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the operator is at the workstation. Short occlusions do not end a presence; somebody else
 * at an empty seat does not end a longer absence, unless pieces are touched.
 */
final class Presence {

  private final DetectorSettings settings;
  private @Nullable Instant lastSeen;

  Presence(DetectorSettings settings) {
    this.settings = settings;
  }

  /**
   * @param person whether somebody is in the seat zone
   * @param active whether something moves in the pick or work zone
   */
  void observe(Instant at, boolean person, boolean active) {
    boolean brief = lastSeen == null || absence(at).compareTo(settings.briefAbsence()) < 0;
    if (person && (brief || active)) {
      lastSeen = at;
    }
  }

  void forget() {
    lastSeen = null;
  }

  /** When the operator was last at the workstation; null when never. */
  @Nullable Instant lastSeen() {
    return lastSeen;
  }

  boolean isGone(Instant now) {
    return lastSeen == null || absence(now).compareTo(settings.absenceLimit()) >= 0;
  }

  /** Whether the operator was seen close to that moment, looking back from now. */
  boolean wasNear(Instant moment) {
    return lastSeen != null
        && Duration.between(lastSeen, moment).compareTo(settings.sightWindow()) <= 0;
  }

  private Duration absence(Instant now) {
    return lastSeen == null ? Duration.ZERO : Duration.between(lastSeen, now);
  }
}
