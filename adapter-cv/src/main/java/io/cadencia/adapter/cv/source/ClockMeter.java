package io.cadencia.adapter.cv.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a camera's timestamps and this machine's clock went from one another within the last
 * hour.
 *
 * <p>A picture is never early and often late, so what counts of ten seconds is the one that came
 * soonest after its timestamp. Of a minute counts the middle of these: a single wrong timestamp
 * makes no difference, and neither does a network that is slow for twenty seconds.
 */
final class ClockMeter {

  private static final Duration SPAN = Duration.ofSeconds(10);
  private static final int SPANS = 6;
  private static final int MINUTES = 60;

  private final Deque<Long> minutes = new ArrayDeque<>();
  private final long[] spans = new long[SPANS];
  private int filled;
  private long soonest;
  private @Nullable Instant begin;

  /**
   * @param micros the camera's timestamp of the picture, from any beginning
   */
  void add(Instant arrival, long micros) {
    long delay = arrival.getEpochSecond() * 1_000_000 + arrival.getNano() / 1000 - micros;
    if (begin == null) {
      begin(arrival, delay);
    } else if (Duration.between(begin, arrival).abs().compareTo(SPAN) >= 0) {
      endSpan();
      begin(arrival, delay);
    } else {
      soonest = Math.min(soonest, delay);
    }
  }

  /** Empty for two minutes. */
  Optional<Duration> wander() {
    if (minutes.size() < 2) {
      return Optional.empty();
    }
    long least = minutes.stream().mapToLong(Long::longValue).min().orElseThrow();
    long most = minutes.stream().mapToLong(Long::longValue).max().orElseThrow();
    return Optional.of(Duration.ofNanos((most - least) * 1000));
  }

  private void begin(Instant arrival, long delay) {
    begin = arrival;
    soonest = delay;
  }

  private void endSpan() {
    spans[filled] = soonest;
    filled++;
    if (filled == SPANS) {
      filled = 0;
      Arrays.sort(spans);
      minutes.addLast(spans[SPANS / 2]);
      if (minutes.size() > MINUTES) {
        minutes.removeFirst();
      }
    }
  }
}
