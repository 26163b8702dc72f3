package io.cadencia.application.service.zone;

import io.cadencia.application.port.in.zone.ChangeZonesUseCase;
import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.application.port.out.ZoneVersions;
import io.cadencia.domain.zone.ZonesMovedOnException;
import io.cadencia.domain.zone.ZonesVersion;
import io.cadencia.domain.zone.ZonesVersion.Source;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Stores a version together with its entry in the trail. */
public final class ChangeZonesService implements ChangeZonesUseCase {

  private final ZoneVersions versions;
  private final ProposedZones proposed;
  private final ZonesTrail trail;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public ChangeZonesService(
      ZoneVersions versions,
      PlantRepository plant,
      AuditLog auditLog,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.versions = versions;
    this.proposed = new ProposedZones(versions, plant);
    this.trail = new ZonesTrail(versions, auditLog);
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public ZonesVersion change(Command command) {
    return unitOfWork.execute(() -> changed(command));
  }

  private ZonesVersion changed(Command command) {
    var camera = command.camera();
    proposed.requireCamera(camera);
    var before = versions.inForce(camera).orElse(null);
    requireInForce(command, before);
    var zones = proposed.check(camera, command.zones(), command.masks());
    if (before != null && before.zones().isSameAs(zones)) {
      return before;
    }
    var after =
        new ZonesVersion(
            camera,
            command.baseVersion() + 1,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            command.actor().id(),
            Source.DRAWN,
            command.message(),
            zones);
    trail.add(before, after, command.actor());
    return after;
  }

  private static void requireInForce(Command command, @Nullable ZonesVersion before) {
    int inForce = before == null ? 0 : before.number();
    if (command.baseVersion() != inForce) {
      throw new ZonesMovedOnException(command.camera(), command.baseVersion(), inForce);
    }
  }
}
