package io.cadencia.adapter.http.access;

import java.util.EnumMap;
import java.util.Map;

/**
 * How often callers may ask. A caller who is known is counted by name, anybody else by the address
 * they come from, see {@link PeerAddress}.
 *
 * @param requestsPerSecond of each caller, over all routes without a rate of their own; 0 for no
 *     limit
 * @param routes the rates of single routes, each counted apart for each caller
 */
public record LimitSettings(int requestsPerSecond, Map<Endpoint, Rate> routes) {

  public static final LimitSettings STANDARD = new LimitSettings(60, Map.of());

  /** For benchmarks and tests. */
  public static final LimitSettings NONE = new LimitSettings(0, Map.of());

  public LimitSettings {
    if (requestsPerSecond < 0) {
      throw new IllegalArgumentException(
          "requests per second must be 0 or more, was " + requestsPerSecond);
    }
    routes = Map.copyOf(routes);
  }

  public LimitSettings withRequestsPerSecond(int other) {
    return new LimitSettings(other, routes);
  }

  /** The same with one more route that has a rate of its own. */
  public LimitSettings withRoute(Endpoint endpoint, Rate rate) {
    var more = new EnumMap<Endpoint, Rate>(Endpoint.class);
    more.putAll(routes);
    more.put(endpoint, rate);
    return new LimitSettings(requestsPerSecond, more);
  }
}
