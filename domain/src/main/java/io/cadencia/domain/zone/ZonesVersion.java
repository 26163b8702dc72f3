package io.cadencia.domain.zone;

import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.plant.CameraId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the zones of a camera were from a moment on. The one with the highest number is in force.
 *
 * @param number from 1 without a hole, of each camera
 * @param at when it came into force, to the millisecond
 * @param by who put it in force
 * @param message why, in their words, or null if the configuration did
 */
public record ZonesVersion(
    CameraId camera,
    int number,
    Instant at,
    ActorId by,
    Source source,
    @Nullable String message,
    ZoneLayout zones) {

  /** Who puts in force what the file says. */
  public static final ActorId CONFIGURATION = new ActorId("configuration");

  /** Where zones come from. */
  public enum Source {
    /** The file the program was started with. */
    CONFIGURATION,
    /** Somebody drew them. */
    DRAWN;

    /** As it is written outside, such as {@code drawn}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public ZonesVersion {
    if (number < 1) {
      throw new IllegalArgumentException("versions count from 1, was " + number);
    }
  }
}
