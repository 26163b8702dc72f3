package io.cadencia.application.port.out;

import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.zone.ZonesVersion;
import java.util.List;
import java.util.Optional;

/** Every version of the zones of each camera. None is ever changed or taken away. */
public interface ZoneVersions {

  /** The newest version of a camera; empty if it never had zones. */
  Optional<ZonesVersion> inForce(CameraId camera);

  /**
   * The number of the version in force, 0 if there is none; cheap enough to be asked each second.
   */
  int numberInForce(CameraId camera);

  /** The newest version that the configuration gave. */
  Optional<ZonesVersion> newestFromConfiguration(CameraId camera);

  /**
   * Versions of a camera, newest first.
   *
   * @param before only those of a lower number
   */
  List<ZonesVersion> before(CameraId camera, int before, int limit);

  /**
   * Adds a version, which is in force from then on.
   *
   * @throws RuntimeException if its number does not follow that of the version in force
   */
  void add(ZonesVersion version);
}
