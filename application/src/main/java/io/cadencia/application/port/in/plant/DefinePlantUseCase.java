package io.cadencia.application.port.in.plant;

import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.plant.Workstation;
import java.util.List;

/**
 * Makes the stored plant what the configuration says: adds and renames, gives a workstation whose
 * operations are not what the configuration said before a new standard from now on, and takes out
 * of use what is no longer named. Cycles are never touched, nor are standards imported since.
 */
public interface DefinePlantUseCase {

  void define(Command command);

  /**
   * @param configVersion hash of the configuration
   * @param configText the configuration itself, kept under its hash
   */
  record Command(
      List<SewingModule> modules,
      List<Workstation> workstations,
      List<Camera> cameras,
      String configVersion,
      String configText) {

    public Command {
      modules = List.copyOf(modules);
      workstations = List.copyOf(workstations);
      cameras = List.copyOf(cameras);
    }
  }
}
