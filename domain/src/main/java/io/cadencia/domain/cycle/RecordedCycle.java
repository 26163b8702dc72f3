package io.cadencia.domain.cycle;

import org.jspecify.annotations.Nullable;

/**
 * A cycle as it is stored.
 *
 * @param changeSeq rises with every change of any cycle, so that a reader can ask for what is new
 *     since
 * @param coverage part of the cycle that was watched, 0 to 1; null where nobody said
 * @param frame its picture, a path below the folder of frames; null without one, and once that is
 *     archived
 */
public record RecordedCycle(
    Cycle cycle, long changeSeq, @Nullable Double coverage, @Nullable String frame) {

  /** Of which nothing is known beside the cycle itself. */
  public RecordedCycle(Cycle cycle, long changeSeq) {
    this(cycle, changeSeq, null, null);
  }
}
