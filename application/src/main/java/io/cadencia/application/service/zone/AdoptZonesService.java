package io.cadencia.application.service.zone;

import io.cadencia.application.port.in.zone.AdoptZonesUseCase;
import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.application.port.out.ZoneVersions;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneLayout;
import io.cadencia.domain.zone.ZonesVersion;
import io.cadencia.domain.zone.ZonesVersion.Source;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Compares with what the configuration said last; this runs at every start. */
public final class AdoptZonesService implements AdoptZonesUseCase {

  private static final Actor CONFIGURATION = new Actor(ZonesVersion.CONFIGURATION, null, null);

  private final ZoneVersions versions;
  private final WatchedStations watched;
  private final ZonesTrail trail;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public AdoptZonesService(
      ZoneVersions versions,
      PlantRepository plant,
      AuditLog auditLog,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.versions = versions;
    this.watched = new WatchedStations(plant);
    this.trail = new ZonesTrail(versions, auditLog);
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public void adopt(CameraId camera, ZoneLayout configured) {
    unitOfWork.run(
        () -> {
          var inForce = versions.inForce(camera).orElse(null);
          if (saysSomethingNew(camera, configured) || hasStrangers(inForce)) {
            trail.add(inForce, next(camera, inForce, configured), CONFIGURATION);
          }
        });
  }

  private boolean saysSomethingNew(CameraId camera, ZoneLayout configured) {
    return versions
        .newestFromConfiguration(camera)
        .map(known -> !known.zones().isSameAs(configured))
        .orElse(true);
  }

  /** Whether the zones in force are partly of workstations that the camera watches no longer. */
  private boolean hasStrangers(@Nullable ZonesVersion inForce) {
    return inForce != null
        && !watched
            .by(inForce.camera())
            .containsAll(
                inForce.zones().stations().stream().map(StationZones::workstation).toList());
  }

  private ZonesVersion next(
      CameraId camera, @Nullable ZonesVersion inForce, ZoneLayout configured) {
    return new ZonesVersion(
        camera,
        inForce == null ? 1 : inForce.number() + 1,
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        ZonesVersion.CONFIGURATION,
        Source.CONFIGURATION,
        null,
        configured);
  }
}
