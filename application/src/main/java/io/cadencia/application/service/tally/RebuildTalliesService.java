package io.cadencia.application.service.tally;

import io.cadencia.application.port.in.tally.RebuildTalliesUseCase;
import io.cadencia.application.port.in.tally.TallyProgress;
import io.cadencia.application.port.out.TallyUpkeep;
import java.util.function.Consumer;

/** Rebuilds one workstation after the other; each is whole before the next begins. */
public final class RebuildTalliesService implements RebuildTalliesUseCase {

  private final TallyUpkeep upkeep;

  public RebuildTalliesService(TallyUpkeep upkeep) {
    this.upkeep = upkeep;
  }

  @Override
  public Result rebuild(Consumer<TallyProgress> progress) {
    var workstations = upkeep.workstations();
    long tallies = 0;
    long units = 0;
    for (int i = 0; i < workstations.size(); i++) {
      progress.accept(new TallyProgress(i, workstations.size()));
      var check = upkeep.rebuild(workstations.get(i));
      tallies += check.tallies();
      units += check.units();
    }
    return new Result(workstations.size(), tallies, units);
  }
}
