package io.cadencia.domain.detection;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Notices when the picture has been missing for too long. */
final class Watchfulness {

  private final DetectorSettings settings;
  private @Nullable Instant lastUsable;

  Watchfulness(DetectorSettings settings) {
    this.settings = settings;
  }

  /**
   * The last moment before a gap in coverage that this observation proves, or null when there is
   * none.
   */
  @Nullable Instant gapBefore(Observation observation) {
    var last = lastUsable;
    boolean gap =
        last != null && Duration.between(last, observation.at()).compareTo(settings.gapLimit()) > 0;
    if (observation.frame() != Observation.Frame.LOST) {
      lastUsable = observation.at();
    } else if (gap) {
      lastUsable = null;
    }
    return gap ? last : null;
  }
}
