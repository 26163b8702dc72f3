package io.cadencia.adapter.http.access;

import static io.cadencia.adapter.http.Envelope.assertError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.http.RunningApi;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A-74: limits")
class RateLimitsTest {

  private static final String ANA = "user ana@planta.example";
  private static final String EVA = "user eva@planta.example";

  private final AtomicLong nanos = new AtomicLong();

  private RateLimits limits(LimitSettings settings) {
    return new RateLimits(settings, nanos::get);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private static boolean mayAsk(RateLimits limits, Endpoint endpoint, String caller) {
    return limits.take(endpoint, caller).isEmpty();
  }

  @Nested
  class The_usual_one {

    private final RateLimits limits = limits(new LimitSettings(3, LimitSettings.NONE.routes()));

    @Test
    void lets_so_many_requests_of_a_second_pass_over_all_routes() {
      assertThat(mayAsk(limits, Endpoint.LIST_CYCLES, ANA)).isTrue();
      assertThat(mayAsk(limits, Endpoint.LIST_MODULES, ANA)).isTrue();
      assertThat(mayAsk(limits, Endpoint.GET_ME, ANA)).isTrue();

      assertThat(limits.take(Endpoint.LIST_CYCLES, ANA)).hasValue(1);
    }

    @Test
    void begins_anew_with_the_next_second() {
      askAll();

      pass(Duration.ofSeconds(1));

      assertThat(mayAsk(limits, Endpoint.LIST_CYCLES, ANA)).isTrue();
    }

    @Test
    void is_not_shared_by_two_users() {
      askAll();

      assertThat(mayAsk(limits, Endpoint.LIST_CYCLES, EVA)).isTrue();
    }

    private void askAll() {
      for (int i = 0; i < 3; i++) {
        assertThat(mayAsk(limits, Endpoint.LIST_CYCLES, ANA)).isTrue();
      }
      assertThat(mayAsk(limits, Endpoint.LIST_CYCLES, ANA)).isFalse();
    }
  }

  @Nested
  class One_of_a_route {

    private final RateLimits limits =
        limits(
            new LimitSettings(1000, LimitSettings.NONE.routes())
                .withRoute(Endpoint.OVERRIDE_CYCLE, new Rate(2, Duration.ofHours(1))));

    @Test
    void counts_apart_and_tells_the_seconds_to_wait_rounded_up() {
      mayAsk(limits, Endpoint.OVERRIDE_CYCLE, ANA);
      mayAsk(limits, Endpoint.OVERRIDE_CYCLE, ANA);
      pass(Duration.ofMillis(1500));

      assertThat(limits.take(Endpoint.OVERRIDE_CYCLE, ANA)).hasValue(3599);
      assertThat(mayAsk(limits, Endpoint.LIST_CYCLES, ANA)).isTrue();
    }
  }

  @Nested
  @DisplayName("C-50 one of a key")
  class One_of_a_key {

    private final RateLimits limits = limits(LimitSettings.NONE);
    private final Rate twice = new Rate(2, Duration.ofMinutes(1));

    @Test
    void is_counted_by_the_key_and_begins_anew_with_the_next_minute() {
      var one = new Allowance("key 1", twice);
      limits.take(one);
      limits.take(one);
      pass(Duration.ofMillis(500));

      assertThat(limits.take(one)).hasValue(60);
      assertThat(limits.take(new Allowance("key 2", twice))).isEmpty();
      pass(Duration.ofMillis(59_500));
      assertThat(limits.take(one)).isEmpty();
    }
  }

  @Test
  void no_limit_at_all_is_0() {
    var limits = limits(LimitSettings.NONE);

    for (int i = 0; i < 1000; i++) {
      assertThat(mayAsk(limits, Endpoint.LIST_CYCLES, ANA)).isTrue();
    }
  }

  @Test
  void a_flood_of_identities_fills_no_memory_and_forgets_the_idlest_first() {
    var buckets = new Buckets(new Rate(1, Duration.ofHours(1)), nanos::get);
    buckets.take(ANA);

    for (int i = 0; i < 100_000; i++) {
      buckets.take("user " + i + "@planta.example");
      assertThat(buckets.take(ANA)).isPresent();
    }

    assertThat(buckets.size()).isEqualTo(Buckets.MOST);
  }

  @Test
  void a_rate_that_cannot_be_is_refused() {
    assertThatThrownBy(() -> new Rate(0, Duration.ofSeconds(1))).hasMessageContaining("was 0");
    assertThatThrownBy(() -> new Rate(1, Duration.ofMillis(999))).hasMessageContaining("PT0.999S");
    assertThatThrownBy(() -> new Rate(1, Duration.ofDays(2))).hasMessageContaining("PT48H");
    assertThatThrownBy(() -> new LimitSettings(-1, LimitSettings.NONE.routes()))
        .hasMessageContaining("was -1");
  }

  @Nested
  class Over_http {

    /** An hour, so that no test crosses from one period into the next. */
    private RunningApi allowing(int requests, Endpoint endpoint) {
      var limits = LimitSettings.NONE.withRoute(endpoint, new Rate(requests, Duration.ofHours(1)));
      return RunningApi.with(settings -> settings.withLimits(limits));
    }

    @Test
    void too_many_requests_are_429_with_the_time_to_wait() {
      try (var api = allowing(1, Endpoint.LIST_MODULES)) {
        assertThat(api.get("/api/v1/modules").statusCode()).isEqualTo(200);

        var refused = api.get("/api/v1/modules");

        assertError(refused, 429, "RATE_LIMITED");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
            .isBetween(3500L, 3600L);
        assertThat(api.getAs("eva@planta.example:viewer", "/api/v1/modules").statusCode())
            .isNotEqualTo(429);
      }
    }

    @Test
    void guessing_who_one_is_counts_by_the_socket_whatever_a_header_says() {
      try (var api = allowing(2, Endpoint.LIST_MODULES)) {
        assertError(
            api.exchange("/api/v1/modules", r -> r.header("X-Forwarded-For", "10.0.0.1")),
            401,
            "UNAUTHENTICATED");
        assertError(api.getAs("nonsense", "/api/v1/modules"), 400, "BAD_REQUEST");

        assertError(
            api.exchange("/api/v1/modules", r -> r.header("X-Forwarded-For", "10.0.0.2")),
            429,
            "RATE_LIMITED");
        assertThat(api.get("/api/v1/modules").statusCode()).isEqualTo(200);
      }
    }

    @Test
    void a_route_open_to_all_is_limited_too() {
      try (var api = allowing(1, Endpoint.GET_HEALTH)) {
        api.get("/api/v1/health");

        assertError(api.get("/api/v1/health"), 429, "RATE_LIMITED");
      }
    }
  }
}
