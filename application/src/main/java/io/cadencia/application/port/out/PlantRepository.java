package io.cadencia.application.port.out;

import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardChange;
import io.cadencia.domain.standard.StandardHistory;
import java.util.List;
import java.util.Optional;

/** The modules, workstations, cameras and standard times of the plant. */
public interface PlantRepository {

  /** The modules in use, by number. */
  List<SewingModule> modules();

  Optional<SewingModule> findModule(ModuleId id);

  /**
   * The workstations in use, by module and sequence; their operations are those of the standard
   * that comes into force last.
   */
  List<Workstation> workstations();

  /** The workstation of that number, in use or not. */
  Optional<Workstation> findWorkstation(WorkstationId id);

  /** The cameras in use, by number. */
  List<Camera> cameras();

  /** All standards of a workstation; none of one that is not known. */
  StandardHistory standards(WorkstationId workstation);

  /**
   * Makes these the modules, workstations and cameras in use; others stay known but out of use. The
   * operations of the workstations are not kept: they belong to their standards.
   */
  void replace(List<SewingModule> modules, List<Workstation> workstations, List<Camera> cameras);

  /**
   * Adds what the workstation's standard is from a moment on, which may lie in the past. Every
   * change of standards comes through here, so that what was derived from them can follow.
   *
   * @throws RuntimeException if it has a change of that number already, for none is ever replaced
   */
  void addStandard(WorkstationId workstation, StandardChange change);

  /** Keeps a configuration under its hash; a hash already known changes nothing. */
  void keepConfiguration(String configVersion, String text);
}
