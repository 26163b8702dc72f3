package io.cadencia.application.service.zone;

import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.ZoneVersions;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditSubject;
import io.cadencia.domain.audit.CanonicalText;
import io.cadencia.domain.zone.ZonesVersion;
import org.jspecify.annotations.Nullable;

/** Adds versions together with their entry in the trail; the first one is no change. */
final class ZonesTrail {

  private final ZoneVersions versions;
  private final AuditLog auditLog;

  ZonesTrail(ZoneVersions versions, AuditLog auditLog) {
    this.versions = versions;
    this.auditLog = auditLog;
  }

  /** Within the unit of work of the caller. */
  void add(@Nullable ZonesVersion before, ZonesVersion after, Actor actor) {
    versions.add(after);
    if (before != null) {
      auditLog.append(
          new AuditAct(
              after.at(),
              actor.id(),
              AuditAction.ZONES_CHANGED,
              new AuditSubject("camera", String.valueOf(after.camera().value())),
              after.message(),
              told(before).text(),
              actor.sign(told(after)).text()));
    }
  }

  /** The polygons are told by their hash: they stand in the version, which is never changed. */
  private static CanonicalText told(ZonesVersion version) {
    return new CanonicalText()
        .with("version", Long.valueOf(version.number()))
        .with("sha256", version.zones().sha256())
        .with("source", version.source().word());
  }
}
