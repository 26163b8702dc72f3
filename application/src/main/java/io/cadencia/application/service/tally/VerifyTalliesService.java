package io.cadencia.application.service.tally;

import io.cadencia.application.port.in.tally.TallyProgress;
import io.cadencia.application.port.in.tally.VerifyTalliesUseCase;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.TallyUpkeep;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import java.util.ArrayList;
import java.util.function.Consumer;

/** Asks for one workstation after the other. */
public final class VerifyTalliesService implements VerifyTalliesUseCase {

  private final PlantRepository plant;
  private final TallyUpkeep upkeep;

  public VerifyTalliesService(PlantRepository plant, TallyUpkeep upkeep) {
    this.plant = plant;
    this.upkeep = upkeep;
  }

  @Override
  public Verdict verify(Consumer<TallyProgress> progress) {
    var workstations = upkeep.workstations();
    var findings = new ArrayList<Finding>();
    long tallies = 0;
    long units = 0;
    for (int i = 0; i < workstations.size(); i++) {
      progress.accept(new TallyProgress(i, workstations.size()));
      var check = upkeep.check(workstations.get(i));
      tallies += check.tallies();
      units += check.units();
      var code = code(workstations.get(i));
      check.differences().forEach(difference -> findings.add(new Finding(code, difference)));
    }
    return new Verdict(workstations.size(), tallies, units, findings);
  }

  private String code(WorkstationId id) {
    return plant.findWorkstation(id).map(Workstation::code).orElse("workstation " + id.value());
  }
}
