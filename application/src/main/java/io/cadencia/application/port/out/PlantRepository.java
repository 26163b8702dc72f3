package io.cadencia.application.port.out;

import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardVersion;
import java.util.List;
import java.util.Optional;

/** The modules, workstations, cameras and standard times of the plant. */
public interface PlantRepository {

  /** The modules in use, by number. */
  List<SewingModule> modules();

  Optional<SewingModule> findModule(ModuleId id);

  /** The workstations in use, by module and sequence. */
  List<Workstation> workstations();

  /** The workstation of that number, in use or not. */
  Optional<Workstation> findWorkstation(WorkstationId id);

  /** The cameras in use, by number. */
  List<Camera> cameras();

  StandardHistory standards(WorkstationId workstation);

  /** Makes these the modules, workstations and cameras in use; others stay known but out of use. */
  void replace(List<SewingModule> modules, List<Workstation> workstations, List<Camera> cameras);

  void addStandard(WorkstationId workstation, StandardVersion version);

  /** Keeps a configuration under its hash; a hash already known changes nothing. */
  void keepConfiguration(String configVersion, String text);
}
