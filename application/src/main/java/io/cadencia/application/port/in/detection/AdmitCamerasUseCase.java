package io.cadencia.application.port.in.detection;

import io.cadencia.domain.coverage.CameraCapacity;
import io.cadencia.domain.plant.CameraId;
import java.util.List;

/**
 * Decides which cameras are watched where there are more than the box can watch: those that came
 * first. The others are not forgotten; they are told to be suspended.
 */
public interface AdmitCamerasUseCase {

  /** To be called before cameras are watched. */
  Admission admit(CameraCapacity capacity);

  /**
   * All cameras in use, each in one of both, oldest first.
   *
   * @param watched there is room for these
   * @param suspended there is none for these
   */
  record Admission(List<CameraId> watched, List<CameraId> suspended) {

    public Admission {
      watched = List.copyOf(watched);
      suspended = List.copyOf(suspended);
    }
  }
}
