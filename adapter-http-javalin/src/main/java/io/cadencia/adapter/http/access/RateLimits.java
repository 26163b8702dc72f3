package io.cadencia.adapter.http.access;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.domain.access.Identity;
import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Counts the requests of each caller and turns away what is over the limit. */
public final class RateLimits {

  private final @Nullable Buckets usual;
  private final Map<Endpoint, Buckets> ofRoutes = new EnumMap<>(Endpoint.class);
  private final Map<Rate, Buckets> ofAllowances = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  /**
   * @param nanos a clock that never jumps, in nanoseconds
   */
  public RateLimits(LimitSettings settings, LongSupplier nanos) {
    this.nanos = nanos;
    int perSecond = settings.requestsPerSecond();
    this.usual = perSecond == 0 ? null : new Buckets(Rate.perSecond(perSecond), nanos);
    settings.routes().forEach((route, rate) -> ofRoutes.put(route, new Buckets(rate, nanos)));
  }

  /**
   * Counts somebody known by name, or by the limit of its own, which then takes the place of the
   * usual one.
   *
   * @throws RequestRefusedException if the caller has asked too often
   */
  void count(Context ctx, Endpoint endpoint, Identity caller) {
    var own = Caller.allowance(ctx.req());
    if (own.isEmpty()) {
      count(ctx, endpoint, "user " + caller.actor().value());
      return;
    }
    demand(ctx, take(own.get()));
    var ofRoute = ofRoutes.get(endpoint);
    if (ofRoute != null) {
      demand(ctx, ofRoute.take(own.get().caller()));
    }
  }

  /**
   * Counts somebody unknown by the address they come from.
   *
   * @throws RequestRefusedException if too much was asked from there
   */
  void countUnknown(Context ctx, Endpoint endpoint, String peer) {
    count(ctx, endpoint, "peer " + peer);
  }

  private void count(Context ctx, Endpoint endpoint, String caller) {
    demand(ctx, take(endpoint, caller));
  }

  private static void demand(Context ctx, OptionalLong wait) {
    if (wait.isPresent()) {
      ctx.header("Retry-After", Long.toString(wait.getAsLong()));
      throw new RequestRefusedException(Fault.RATE_LIMITED, "seconds", wait.getAsLong());
    }
  }

  /** Seconds to wait, or empty if the request may go on. */
  OptionalLong take(Endpoint endpoint, String caller) {
    var buckets = ofRoutes.getOrDefault(endpoint, usual);
    return buckets == null ? OptionalLong.empty() : buckets.take(caller);
  }

  /** Rates are as many as keys are given different ones. */
  OptionalLong take(Allowance allowance) {
    return ofAllowances
        .computeIfAbsent(allowance.rate(), rate -> new Buckets(rate, nanos))
        .take(allowance.caller());
  }
}
