package io.cadencia.application.port.in.tally;

/** Is told how far a long task has come. */
@FunctionalInterface
public interface TallyProgress {

  /**
   * @param done workstations that are done
   * @param all workstations there are
   */
  void at(int done, int all);
}
