package io.cadencia.adapter.http.stream;

import java.time.Duration;

/**
 * How many streams may be open, and how they are kept alive.
 *
 * @param perUser open at once by one user, at least 1
 * @param total open at once by all, at least 1
 * @param heartbeat between two signs of life; shorter than the 30 s after which the server hangs up
 * @param backlog how many events may wait for a slow client before it is told that it lags
 */
public record StreamSettings(int perUser, int total, Duration heartbeat, int backlog) {

  public static final StreamSettings STANDARD =
      new StreamSettings(8, 64, Duration.ofSeconds(15), 512);

  public StreamSettings {
    if (perUser < 1 || total < 1 || backlog < 1) {
      throw new IllegalArgumentException(
          "streams must be at least 1, were %d per user, %d in all, with %d events waiting"
              .formatted(perUser, total, backlog));
    }
    if (heartbeat.isNegative() || heartbeat.isZero()) {
      throw new IllegalArgumentException("the heartbeat must be positive, was " + heartbeat);
    }
  }

  public StreamSettings withCaps(int ofUser, int ofAll) {
    return new StreamSettings(ofUser, ofAll, heartbeat, backlog);
  }

  public StreamSettings withHeartbeat(Duration other) {
    return new StreamSettings(perUser, total, other, backlog);
  }

  public StreamSettings withBacklog(int events) {
    return new StreamSettings(perUser, total, heartbeat, events);
  }
}
