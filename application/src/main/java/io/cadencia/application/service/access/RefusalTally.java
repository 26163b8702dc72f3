package io.cadencia.application.service.access;

import io.cadencia.application.port.in.access.TellAccessUseCase.Refusal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Refusals that are not in the trail yet, the same ones counted together. Whoever is refused a
 * million times by a million addresses must fill neither the memory nor the trail.
 */
final class RefusalTally {

  /** So many that differ are kept apart until the next time they are told; the rest is a number. */
  static final int MOST_KINDS = 20;

  private Map<Refusal, Counted> counted = new LinkedHashMap<>();
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
    if (!counted.containsKey(refusal) && counted.size() >= MOST_KINDS) {
      others++;
      return;
    }
    counted.merge(refusal, new Counted(refusal, at, 1), (known, fresh) -> known.again());
  }

  /** Begins anew. */
  synchronized Counts take() {
    var taken = new Counts(List.copyOf(counted.values()), others);
    counted = new LinkedHashMap<>();
    others = 0;
    return taken;
  }
}
