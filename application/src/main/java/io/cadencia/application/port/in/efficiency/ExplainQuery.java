package io.cadencia.application.port.in.efficiency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are to be explained.
 *
 * @param figures as they were asked for
 * @param bucket start of the one bucket of their series to explain, or null for the summary
 */
public record ExplainQuery(EfficiencyQuery figures, @Nullable Instant bucket) {}
