package io.cadencia.application.port.in.retention;

import io.cadencia.application.port.out.DataClass;
import io.cadencia.application.port.out.RetainedStore.Removal;
import java.util.List;

/** Deletes what has been kept long enough, and makes room where the volume is nearly full. */
public interface EnforceRetentionUseCase {

  Report enforce(Command command);

  /**
   * @param dryRun only tell what would be deleted
   */
  record Command(boolean dryRun) {}

  /** Why something was deleted. */
  enum Reason {
    AGE,
    FREE_SPACE
  }

  /** What was deleted of one class for one reason, or would be. */
  record Line(DataClass what, Reason reason, Removal removal) {}

  /**
   * @param lines one for each class that has a greatest age, in the order of the stores, then one
   *     for each that made room
   * @param missingBytes how much room is still missing when all files that may go are gone, else 0
   */
  record Report(List<Line> lines, long missingBytes) {

    public Report {
      lines = List.copyOf(lines);
    }

    /** Whether anything was deleted, or would be. */
    public boolean isIdle() {
      return lines.stream().allMatch(line -> line.removal().count() == 0);
    }
  }
}
