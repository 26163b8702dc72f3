package io.cadencia.domain.plant;

import io.cadencia.domain.CadenciaException;

/** There is no camera of that number. */
public final class CameraNotFoundException extends CadenciaException {

  private final CameraId camera;

  public CameraNotFoundException(CameraId camera) {
    super("No camera with id=" + camera.value());
    this.camera = camera;
  }

  public CameraId camera() {
    return camera;
  }
}
