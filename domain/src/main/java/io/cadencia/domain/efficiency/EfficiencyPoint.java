package io.cadencia.domain.efficiency;

import java.time.Instant;

/**
 * The figures of one bucket.
 *
 * @param start start of the bucket, or of the range where that is later
 */
public record EfficiencyPoint(Instant start, Figures figures) {}
