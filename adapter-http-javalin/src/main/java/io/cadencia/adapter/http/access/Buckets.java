package io.cadencia.adapter.http.access;

import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * What each caller has left of one rate. Only so many callers are remembered; who has not asked for
 * longest is forgotten first, and begins anew.
 */
final class Buckets {

  /** More people than a plant has, in some megabytes. */
  static final int MOST = 4096;

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final RateLimiterConfig config;
  private final LongSupplier nanos;
  private final Map<String, AtomicRateLimiter> byCaller =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AtomicRateLimiter> eldest) {
          return size() > MOST;
        }
      };

  /**
   * @param nanos a clock that never jumps, in nanoseconds
   */
  Buckets(Rate rate, LongSupplier nanos) {
    this.nanos = nanos;
    this.config =
        RateLimiterConfig.custom()
            .limitForPeriod(rate.requests())
            .limitRefreshPeriod(rate.period())
            .timeoutDuration(Duration.ZERO)
            .build();
  }

  /** Takes one request from what the caller has left, or says in how many seconds there is more. */
  OptionalLong take(String caller) {
    var bucket = bucketOf(caller);
    if (bucket.acquirePermission(1)) {
      return OptionalLong.empty();
    }
    long wait = bucket.getDetailedMetrics().getNanosToWait();
    return OptionalLong.of(Math.max(1, (wait + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND));
  }

  private AtomicRateLimiter bucketOf(String caller) {
    synchronized (byCaller) {
      return byCaller.computeIfAbsent(
          caller, name -> new AtomicRateLimiter(name, config, nanos::getAsLong));
    }
  }

  int size() {
    synchronized (byCaller) {
      return byCaller.size();
    }
  }
}
