package io.cadencia.adapter.export.study;

import io.cadencia.domain.agreement.CycleSpan;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit that was worked, as a file tells it.
 *
 * @param station code of the workstation
 * @param duration effective: corrected where somebody corrected it; above 0
 * @param measured what the machine saw, never a correction; null where it saw no end
 * @param sam in force at its end; null without standard
 */
public record StudyCycle(
    String station,
    Instant start,
    Duration duration,
    @Nullable CycleSpan measured,
    @Nullable Duration sam) {}
