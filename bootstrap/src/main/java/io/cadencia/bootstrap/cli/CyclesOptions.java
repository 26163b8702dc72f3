package io.cadencia.bootstrap.cli;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code cycles}.
 *
 * @param server address of the server, such as {@code http://127.0.0.1:5000}
 * @param as {@code EMAIL:ROLE} for a server in the development mode, or null to ask without a name
 * @param station code of the workstation
 * @param module number of its module, or null where the code is unique in the plant
 * @param from first instant of a start, or null
 * @param to first instant after, or null
 * @param status a status as the API calls it, or null for all
 * @param limit at most so many cycles
 * @param json one JSON object a line, as the API gives it, in place of a table
 */
public record CyclesOptions(
    URI server,
    @Nullable String as,
    String station,
    @Nullable Integer module,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String status,
    int limit,
    boolean json) {}
