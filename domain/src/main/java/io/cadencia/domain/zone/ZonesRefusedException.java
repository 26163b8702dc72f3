package io.cadencia.domain.zone;

import io.cadencia.domain.CadenciaException;
import io.cadencia.domain.plant.CameraId;
import java.util.List;
import java.util.stream.Collectors;

/** Zones were drawn that cannot be; all that is wrong with them is told at once. */
public final class ZonesRefusedException extends CadenciaException {

  private final CameraId camera;
  private final List<ZoneFault> faults;

  public ZonesRefusedException(CameraId camera, List<ZoneFault> faults) {
    super(faults.stream().map(ZoneFault::text).collect(Collectors.joining("; ")));
    this.camera = camera;
    this.faults = List.copyOf(faults);
  }

  public CameraId camera() {
    return camera;
  }

  public List<ZoneFault> faults() {
    return faults;
  }
}
