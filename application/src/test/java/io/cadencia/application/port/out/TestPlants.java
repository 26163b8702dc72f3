package io.cadencia.application.port.out;

import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small plant: stations 1 and 2 in module 1 under camera 1, station 3 in module 2 under none. */
public final class TestPlants {

  public static final List<SewingModule> MODULES =
      List.of(
          new SewingModule(new ModuleId(1), "MODULO_1", "Módulo 1", 49.0),
          new SewingModule(new ModuleId(2), "MODULO_2", "Módulo 2", null));

  public static final List<Camera> CAMERAS =
      List.of(new Camera(new CameraId(1), new ModuleId(1), "Cámara 1"));

  public static final List<Workstation> WORKSTATIONS =
      List.of(
          station(1, 1, 1, new CameraId(1)),
          station(2, 1, 2, new CameraId(1)),
          station(3, 2, 1, null));

  private TestPlants() {}

  /** Puts the small plant in use. */
  public static void lay(PlantRepository plant) {
    plant.replace(MODULES, WORKSTATIONS, CAMERAS);
  }

  /** A workstation without a standard, and so without operations. */
  public static Workstation station(
      int id, int module, int sequencePos, @Nullable CameraId camera) {
    return new Workstation(
        new WorkstationId(id),
        new ModuleId(module),
        "PUESTO_0" + id,
        "Puesto " + id,
        sequencePos,
        List.of(),
        camera);
  }
}
