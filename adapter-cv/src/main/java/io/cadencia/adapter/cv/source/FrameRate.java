package io.cadencia.adapter.cv.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many pictures a second arrived lately. */
final class FrameRate {

  private static final Duration LATELY = Duration.ofSeconds(30);

  /** At first come, all at once, those that were kept to learn what kind of stream it is. */
  private static final Duration RUSH = Duration.ofMillis(500);

  private final Deque<Instant> arrivals = new ArrayDeque<>();
  private Instant first = Instant.MIN;

  void add(Instant arrival) {
    if (first.equals(Instant.MIN)) {
      first = arrival;
    }
    if (Duration.between(first, arrival).compareTo(RUSH) < 0) {
      return;
    }
    arrivals.addLast(arrival);
    while (Duration.between(arrivals.getFirst(), arrival).compareTo(LATELY) > 0) {
      arrivals.removeFirst();
    }
  }

  /** 0 until two have arrived. */
  double perSecond() {
    if (arrivals.size() < 2) {
      return 0;
    }
    var took = Duration.between(arrivals.getFirst(), arrivals.getLast());
    return took.isZero() || took.isNegative() ? 0 : (arrivals.size() - 1) * 1e9 / took.toNanos();
  }
}
