package io.cadencia.application.port.in.tally;

/**
 * How far a long task has come.
 *
 * @param done workstations that are done
 * @param all workstations there are
 */
public record TallyProgress(int done, int all) {}
