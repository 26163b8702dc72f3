package io.cadencia.domain.detection;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the operator is at the workstation. A person who is lost from sight for a moment is still
 * there; once nobody was seen for longer, somebody at the seat is the operator only if pieces are
 * touched at the same time.
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
    boolean inSight = lastSeen == null || absence(at).compareTo(settings.outOfSight()) <= 0;
    if (person && (inSight || active)) {
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
