package io.cadencia.application.service.zone;

import io.cadencia.application.port.in.zone.FollowZonesUseCase;
import io.cadencia.application.port.out.ZoneVersions;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.zone.ZonesVersion;
import java.util.Optional;

/** Reads a version only if its number says that it is new. */
public final class FollowZonesService implements FollowZonesUseCase {

  private final ZoneVersions versions;

  public FollowZonesService(ZoneVersions versions) {
    this.versions = versions;
  }

  @Override
  public Optional<ZonesVersion> newerThan(CameraId camera, int known) {
    return versions.numberInForce(camera) > known ? versions.inForce(camera) : Optional.empty();
  }
}
