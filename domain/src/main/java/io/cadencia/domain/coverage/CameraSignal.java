package io.cadencia.domain.coverage;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a camera is heard, in one word. */
public enum CameraSignal {
  /** A frame came within {@link CameraStatus#ONLINE}. */
  ONLINE,
  /** Not that, but within a minute: it may come back by itself. */
  STALE,
  /** Not for longer, never, or with a time to come. */
  OFFLINE;

  /** So long it may come back by itself. */
  public static final Duration PATIENCE = Duration.ofMinutes(1);

  /**
   * @param status what is known of it, or null before its first frame
   */
  public static CameraSignal of(@Nullable CameraStatus status, Instant now) {
    if (status == null || status.lastFrameAt().isAfter(now)) {
      return OFFLINE;
    }
    if (status.isOnline(now)) {
      return ONLINE;
    }
    return status.lastFrameAt().isBefore(now.minus(PATIENCE)) ? OFFLINE : STALE;
  }
}
