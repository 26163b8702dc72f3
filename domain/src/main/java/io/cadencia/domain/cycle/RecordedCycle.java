package io.cadencia.domain.cycle;

/**
 * A cycle as it is stored.
 *
 * @param changeSeq rises with every change of any cycle, so that a reader can ask for what is new
 *     since
 */
public record RecordedCycle(Cycle cycle, long changeSeq) {}
