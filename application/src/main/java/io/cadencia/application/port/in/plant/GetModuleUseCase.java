package io.cadencia.application.port.in.plant;

import io.cadencia.domain.coverage.CameraAim;
import io.cadencia.domain.coverage.CameraClock;
import io.cadencia.domain.coverage.CameraCondition;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.coverage.CameraStream;
import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.SewingModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one module with its workstations and cameras. */
public interface GetModuleUseCase {

  /**
   * @throws io.cadencia.domain.plant.ModuleNotFoundException if there is none of that number
   */
  ModuleDetail get(ModuleId id);

  /** A module and what belongs to it, workstations in sequence. */
  record ModuleDetail(
      SewingModule module, List<WorkstationDetail> workstations, List<CameraDetail> cameras) {

    public ModuleDetail {
      workstations = List.copyOf(workstations);
      cameras = List.copyOf(cameras);
    }
  }

  /**
   * @param status what is known of it, or null before its first frame
   * @param online whether a frame came within the last ten seconds
   * @param condition how the detector finds it, or null before its first try
   * @param aim where it looks, or null while that is not known
   * @param stream what it sends, or null while that was not measured
   * @param clock how its clock goes, or null while that is not known
   * @param capacity how many cameras this box watches at most, or null unless the camera is
   *     suspended for it
   */
  record CameraDetail(
      Camera camera,
      @Nullable CameraStatus status,
      boolean online,
      @Nullable CameraCondition condition,
      @Nullable CameraAim aim,
      @Nullable CameraStream stream,
      @Nullable CameraClock clock,
      @Nullable Integer capacity) {

    /** One of which the detector has told nothing but its frames. */
    public CameraDetail(Camera camera, @Nullable CameraStatus status, boolean online) {
      this(camera, status, online, null, null, null, null, null);
    }
  }
}
