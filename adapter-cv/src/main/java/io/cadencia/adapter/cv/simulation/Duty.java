package io.cadencia.adapter.cv.simulation;

/**
 * A disturbance an operator has to act out.
 *
 * @param due when it may begin; it waits for the next moment that suits it
 * @param dice its own chance
 */
record Duty(DisturbanceKind kind, double due, Dice dice) {}
