package io.cadencia.adapter.http.cache;

import io.cadencia.adapter.http.access.Endpoint;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long the answer of an endpoint may be given again. An endpoint that is not named here is
 * asked each time. To be named, its answer must follow from the address, the role of the caller,
 * the data and the time alone: not from the person, nor from other headers, and from files only
 * where a second does not matter.
 */
enum Keeping {
  /** As long as nothing stored has changed. */
  WHILE_UNCHANGED,
  /** So, but at most a second: something in it goes with the time. */
  WHILE_UNCHANGED_AND_YOUNG;

  static final Duration YOUNG = Duration.ofSeconds(1);

  private static final Map<Endpoint, Keeping> OF_ENDPOINT = new EnumMap<>(Endpoint.class);

  static {
    keep(
        WHILE_UNCHANGED,
        Endpoint.LIST_MODULES,
        Endpoint.LIST_LOST_TIME_CODES,
        Endpoint.LIST_MODEL_VERSIONS,
        Endpoint.LIST_CYCLES,
        Endpoint.GET_CYCLE);
    keep(
        WHILE_UNCHANGED_AND_YOUNG,
        Endpoint.GET_HEALTH,
        Endpoint.GET_VERSION,
        Endpoint.GET_MODULE,
        // A standard comes into force by the clock.
        Endpoint.LIST_STANDARD_TIMES,
        Endpoint.LIST_WORKSTATIONS,
        Endpoint.GET_WORKSTATION,
        Endpoint.LIST_SHIFTS,
        Endpoint.GET_STATION_EFFICIENCY,
        Endpoint.GET_MODULE_EFFICIENCY,
        Endpoint.EXPLAIN,
        Endpoint.GET_HOURLY_BOARD,
        Endpoint.GET_LINE,
        Endpoint.LIST_STOPS,
        Endpoint.GET_INTEGRATION_STATUS,
        Endpoint.LIST_INTEGRATION_CAMERAS);
  }

  private static void keep(Keeping keeping, Endpoint... endpoints) {
    for (var endpoint : endpoints) {
      OF_ENDPOINT.put(endpoint, keeping);
    }
  }

  /** Empty where nothing is kept. */
  static Optional<Keeping> of(Endpoint endpoint) {
    return Optional.ofNullable(OF_ENDPOINT.get(endpoint));
  }
}
