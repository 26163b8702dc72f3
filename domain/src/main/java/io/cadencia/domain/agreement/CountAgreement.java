package io.cadencia.domain.agreement;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How well cycles were counted.
 *
 * @param precision matched of those measured: how many of the counted cycles were real; null when
 *     nothing was measured
 * @param recall matched of those that there were: how many of the real cycles were counted; null
 *     when there was nothing to count
 */
public record CountAgreement(@Nullable Proportion precision, @Nullable Proportion recall) {

  /** Over several workstations; every cycle weighs the same. */
  public static CountAgreement of(Collection<CycleMatching> matchings) {
    int matched = matchings.stream().mapToInt(m -> m.pairs().size()).sum();
    int missed = matchings.stream().mapToInt(m -> m.missed().size()).sum();
    int invented = matchings.stream().mapToInt(m -> m.invented().size()).sum();
    return new CountAgreement(share(matched, invented), share(matched, missed));
  }

  private static @Nullable Proportion share(int matched, int others) {
    return matched + others == 0 ? null : new Proportion(matched, matched + others);
  }
}
