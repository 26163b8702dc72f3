package io.cadencia.application.port.in.efficiency;

import io.cadencia.domain.efficiency.Granularity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which time, cut how.
 *
 * @param from first instant, or null for the start of today in the plant's zone
 * @param to first instant after, or null for now
 */
public record EfficiencyQuery(
    @Nullable Instant from, @Nullable Instant to, Granularity granularity) {}
