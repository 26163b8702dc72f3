package io.cadencia.domain.audit;

import io.cadencia.domain.audit.AuditFault.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the runs of a trail mean together.
 *
 * <p>First, what stands there and belongs nowhere was inserted. Then the numbers that no run holds
 * were removed. Whoever stands neither at its own place nor at the one it would have after closing
 * up was put out of order.
 */
final class AuditFindings {

  private final List<AuditRun> runs;
  private final AuditHead head;
  private final boolean headSeen;
  private final boolean cutShort;
  private final List<AuditFault> faults = new ArrayList<>();
  private final List<AuditFault> inserted = new ArrayList<>();
  private final List<AuditFault> removed = new ArrayList<>();

  /**
   * @param headSeen whether an entry is what the head says it is
   * @param cutShort whether the trail goes on behind these runs
   */
  AuditFindings(List<AuditRun> runs, AuditHead head, boolean headSeen, boolean cutShort) {
    this.runs = new ArrayList<>(runs);
    this.head = head;
    this.headSeen = headSeen;
    this.cutShort = cutShort;
  }

  List<AuditFault> faults() {
    findReplaced();
    findOutside();
    findTwins();
    findMissing();
    findReordered();
    findChanged();
    if (!cutShort) {
      findEnd();
    }
    faults.addAll(inserted);
    faults.addAll(removed);
    faults.sort(Comparator.comparingLong(AuditFault::first));
    return faults;
  }

  /**
   * Where the chain breaks between two entries that fit their own hashes, the earlier one was made
   * anew, unless the later one fits neither side.
   */
  private void findReplaced() {
    for (int i = 0; i < runs.size(); i++) {
      if (isBrokenAfter(i) && (isAlone(i) || (i + 1 < runs.size() && !isAlone(i + 1)))) {
        faults.add(AuditFault.at(Kind.REPLACED, runs.get(i).to()));
      }
    }
    if (isBrokenBefore(0) && !isAlone(0)) {
      faults.add(AuditFault.at(Kind.REPLACED, runs.get(0).from()));
    }
  }

  private boolean isAlone(int i) {
    return runs.get(i).isSingle() && isBrokenBefore(i) && isBrokenAfter(i);
  }

  private boolean isBrokenBefore(int i) {
    if (i >= runs.size()) {
      return false;
    }
    var run = runs.get(i);
    return i == 0
        ? run.proven() && run.first() == 1 && !run.followsPrevious()
        : isBroken(runs.get(i - 1), run);
  }

  private boolean isBrokenAfter(int i) {
    var run = runs.get(i);
    return i + 1 < runs.size()
        ? isBroken(run, runs.get(i + 1))
        : run.proven() && run.last() == head.seq() && !headSeen;
  }

  private static boolean isBroken(AuditRun before, AuditRun run) {
    return run.proven() && before.proven() && run.adjoins(before) && !run.followsPrevious();
  }

  /** Entries before the first or behind the head. */
  private void findOutside() {
    for (int i = runs.size() - 1; i >= 0; i--) {
      var run = runs.get(i);
      if (run.last() < 1) {
        dropped(i);
      } else if (headSeen && run.first() > head.seq()) {
        dropped(i);
      } else if (headSeen && run.last() > head.seq()) {
        shortened(i, head.seq() - run.shift());
      }
    }
  }

  /** Of two runs that claim the same number one was inserted. */
  private void findTwins() {
    boolean settled = true;
    while (settled) {
      settled = settleOnePair();
    }
  }

  private boolean settleOnePair() {
    for (int i = 0; i < runs.size(); i++) {
      for (int j = i + 1; j < runs.size(); j++) {
        if (runs.get(i).overlaps(runs.get(j))) {
          settle(i, j);
          return true;
        }
      }
    }
    return false;
  }

  private void settle(int i, int j) {
    var a = runs.get(i);
    var b = runs.get(j);
    boolean inside = a.first() <= b.first() && b.last() <= a.last();
    boolean ends = b.hash().equals(head.hash());
    if (!b.proven() || (a.proven() && inside && !ends)) {
      dropped(j);
    } else if (!a.proven() || b.first() <= a.first()) {
      dropped(i);
    } else {
      shortened(i, b.first() - 1 - a.shift());
    }
  }

  private void dropped(int i) {
    var run = runs.remove(i);
    inserted.add(AuditFault.between(Kind.INSERTED, run.from(), run.to()));
  }

  private void shortened(int i, long place) {
    var run = runs.get(i);
    inserted.add(AuditFault.between(Kind.INSERTED, place + 1, run.to()));
    runs.set(i, run.endingAt(place));
  }

  private void findMissing() {
    long next = 1;
    for (var run : runs.stream().sorted(Comparator.comparingLong(AuditRun::first)).toList()) {
      if (run.first() > next) {
        removed.add(AuditFault.between(Kind.REMOVED, next, run.first() - 1));
      }
      next = Math.max(next, run.last() + 1);
    }
  }

  private void findReordered() {
    for (var run : runs) {
      long closedUp = run.first() - removedBelow(run.first()) + insertedBelow(run.from());
      if (run.shift() != 0 && run.from() != closedUp) {
        faults.add(AuditFault.reordered(run.from(), run.to(), run.first()));
      }
    }
  }

  private long removedBelow(long number) {
    return count(removed, number);
  }

  private long insertedBelow(long place) {
    return count(inserted, place);
  }

  private static long count(List<AuditFault> ranges, long below) {
    return ranges.stream()
        .filter(range -> range.first() < below)
        .mapToLong(range -> range.last() - range.first() + 1)
        .sum();
  }

  private void findChanged() {
    runs.stream()
        .filter(run -> !run.proven())
        .forEach(run -> faults.add(AuditFault.at(Kind.CHANGED, run.from())));
  }

  private void findEnd() {
    var last = runs.stream().max(Comparator.comparingLong(AuditRun::last));
    long end = last.map(AuditRun::last).orElse(0L);
    boolean provenEnd = last.map(AuditRun::proven).orElse(true);
    var endHash = last.map(AuditRun::hash).orElse(AuditHash.GENESIS);
    if (head.seq() > end && !endHash.equals(head.hash())) {
      removed.add(AuditFault.between(Kind.CUT_OFF, end + 1, head.seq()));
    } else if (!headSeen && (provenEnd || head.seq() != end) && !isReplaced(end)) {
      faults.add(AuditFault.at(Kind.HEAD_DIFFERS, end));
    }
  }

  private boolean isReplaced(long entry) {
    return faults.contains(AuditFault.at(Kind.REPLACED, entry));
  }
}
