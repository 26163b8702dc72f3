package io.cadencia.adapter.export.chart;

import io.cadencia.domain.agreement.Sample;
import org.jspecify.annotations.Nullable;

/**
 * The cycle times of one workstation.
 *
 * @param station its code
 * @param times seconds
 * @param samSeconds the standard; null without one
 */
public record CycleTimePanel(String station, Sample times, @Nullable Double samSeconds) {}
