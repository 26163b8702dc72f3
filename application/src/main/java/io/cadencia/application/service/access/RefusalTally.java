package io.cadencia.application.service.access;

import io.cadencia.application.port.in.access.TellAccessUseCase.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Refusals that are not in the trail yet, the same ones counted together. Whoever is refused a
 * million times by a million addresses must fill neither the memory nor the trail, and a page that
 * nobody signed in to may ask all night.
 */
final class RefusalTally {

  /** So many kinds that are new are kept apart until the next time they are told. */
  static final int MOST_KINDS = 20;

  /** So many kinds are known at once; the rest is a number. */
  static final int MOST_KNOWN = 500;

  /** The same refusals are told at once, and then no more often than this. */
  static final Duration BETWEEN = Duration.ofHours(1);

  private final Map<Refusal, Instant> told = new LinkedHashMap<>();
  private Map<Refusal, Counted> counted = new LinkedHashMap<>();
  private int fresh;
  private long others;

  /**
   * Refusals that are the same.
   *
   * @param first when the first of them was
   * @param times how many there were, at least 1
   */
  record Counted(Refusal refusal, Instant first, long times) {

    private Counted again() {
      return new Counted(refusal, first, times + 1);
    }
  }

  /**
   * What was counted since it was last told.
   *
   * @param others how many more there were of further kinds
   */
  record Counts(List<Counted> kinds, long others) {}

  synchronized void add(Refusal refusal, Instant at) {
    if (!counted.containsKey(refusal) && !begin(refusal)) {
      others++;
      return;
    }
    counted.merge(refusal, new Counted(refusal, at, 1), (known, once) -> known.again());
  }

  /** False where there are too many kinds already. */
  private boolean begin(Refusal refusal) {
    if (told.containsKey(refusal)) {
      return true;
    }
    if (fresh >= MOST_KINDS) {
      return false;
    }
    fresh++;
    return true;
  }

  /** What is to be told now; what was told within {@link #BETWEEN} is counted on. */
  synchronized Counts take(Instant now) {
    told.values().removeIf(at -> !at.plus(BETWEEN).isAfter(now));
    var due = new ArrayList<Counted>();
    var later = new LinkedHashMap<Refusal, Counted>();
    for (var kind : counted.values()) {
      if (told.containsKey(kind.refusal())) {
        later.put(kind.refusal(), kind);
      } else {
        due.add(kind);
      }
    }
    due.forEach(kind -> remember(kind.refusal(), now));
    return begunAnew(due, later);
  }

  /** Everything, for the end. */
  synchronized Counts takeAll() {
    return begunAnew(List.copyOf(counted.values()), new LinkedHashMap<>());
  }

  private Counts begunAnew(List<Counted> taken, Map<Refusal, Counted> later) {
    var counts = new Counts(taken, others);
    counted = later;
    fresh = 0;
    others = 0;
    return counts;
  }

  private void remember(Refusal refusal, Instant now) {
    if (told.size() < MOST_KNOWN) {
      told.put(refusal, now);
    }
  }
}
