package io.cadencia.application.port.in.tally;

import java.util.function.Consumer;

/** Makes every kept tally anew from the cycles. */
@FunctionalInterface
public interface RebuildTalliesUseCase {

  Result rebuild(Consumer<TallyProgress> progress);

  /**
   * @param workstations all that are known, in use or not
   * @param tallies quarter hours that hold a unit
   * @param units cycles they were made of
   */
  record Result(int workstations, long tallies, long units) {}
}
