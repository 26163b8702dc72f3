package io.cadencia.adapter.cv.source;

import java.time.Duration;

/**
 * How long a network camera is waited for.
 *
 * @param open until the connection stands
 * @param read until the next frame; a camera that needs longer has stalled
 */
public record NetworkLimits(Duration open, Duration read) {

  public NetworkLimits {
    requirePositive("open", open);
    requirePositive("read", read);
  }

  public static NetworkLimits defaults() {
    return new NetworkLimits(Duration.ofSeconds(10), Duration.ofSeconds(5));
  }

  private static void requirePositive(String name, Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException(
          name + " limit of a camera must be positive, was " + limit.toMillis() + " ms");
    }
  }
}
