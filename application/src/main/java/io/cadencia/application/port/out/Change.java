package io.cadencia.application.port.out;

import io.cadencia.domain.cycle.CycleId;
import java.time.Instant;

/**
 * A change of a cycle: never a difference, always the whole cycle as it was afterwards.
 *
 * @param measuredStart never changes, and so belongs to the key of the cycle outside of its box
 * @param payload the cycle as canonical JSON
 */
public record Change(
    ChangePosition position, CycleId cycle, Instant measuredStart, String payload) {}
