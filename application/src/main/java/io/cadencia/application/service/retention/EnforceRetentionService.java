package io.cadencia.application.service.retention;

import io.cadencia.application.port.in.retention.EnforceRetentionUseCase;
import io.cadencia.application.port.out.FreeSpace;
import io.cadencia.application.port.out.RetainedFiles;
import io.cadencia.application.port.out.RetainedStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * First what is too old goes, store by store; then, if the volume still has too little room, the
 * oldest files.
 */
public final class EnforceRetentionService implements EnforceRetentionUseCase {

  private final List<RetainedStore> stores;
  private final RetentionPolicy policy;
  private final FreeSpace freeSpace;
  private final Clock clock;

  /**
   * @param stores in the order in which their files go to make room
   */
  public EnforceRetentionService(
      List<RetainedStore> stores, RetentionPolicy policy, FreeSpace freeSpace, Clock clock) {
    this.stores = List.copyOf(stores);
    this.policy = policy;
    this.freeSpace = freeSpace;
    this.clock = clock;
  }

  @Override
  public Report enforce(Command command) {
    var lines = new ArrayList<Line>();
    for (var store : stores) {
      policy
          .greatestAge(store.holds())
          .map(age -> store.removeOlderThan(clock.instant().minus(age), command.dryRun()))
          .ifPresent(removal -> lines.add(new Line(store.holds(), Reason.AGE, removal)));
    }
    long missing = makeRoom(missing(lines, command.dryRun()), command.dryRun(), lines);
    return new Report(lines, missing);
  }

  /** A dry run has deleted nothing yet: what it would give back is taken off. */
  private long missing(List<Line> lines, boolean dryRun) {
    long free = freeSpace.bytes();
    long promised = dryRun ? lines.stream().mapToLong(line -> line.removal().bytes()).sum() : 0;
    return Math.max(0, policy.freeSpaceBytes() - free - promised);
  }

  private long makeRoom(long wanted, boolean dryRun, List<Line> lines) {
    long missing = wanted;
    for (var store : stores) {
      if (missing > 0 && store instanceof RetainedFiles files) {
        var removal = files.removeOldest(missing, dryRun);
        lines.add(new Line(store.holds(), Reason.FREE_SPACE, removal));
        missing = Math.max(0, missing - removal.bytes());
      }
    }
    return missing;
  }
}
