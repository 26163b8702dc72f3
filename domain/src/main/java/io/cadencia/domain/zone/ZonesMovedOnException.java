package io.cadencia.domain.zone;

import io.cadencia.domain.CadenciaException;
import io.cadencia.domain.plant.CameraId;

/** Somebody else changed the zones of the camera since they were read. */
public final class ZonesMovedOnException extends CadenciaException {

  private final CameraId camera;
  private final int base;
  private final int inForce;

  /**
   * @param base the version the change was drawn over
   * @param inForce the version that is in force
   */
  public ZonesMovedOnException(CameraId camera, int base, int inForce) {
    super(
        "camera %d has zones version %d, the change was drawn over version %d"
            .formatted(camera.value(), inForce, base));
    this.camera = camera;
    this.base = base;
    this.inForce = inForce;
  }

  public CameraId camera() {
    return camera;
  }

  public int base() {
    return base;
  }

  public int inForce() {
    return inForce;
  }
}
