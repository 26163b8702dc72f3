package io.cadencia.application.service.export;

import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditSubject;
import io.cadencia.domain.audit.CanonicalText;
import io.cadencia.domain.export.ExportJob;
import java.time.Instant;

/** What the trail is told of an export. */
final class ExportEntry {

  private ExportEntry() {}

  static AuditAct of(AuditAction action, ExportJob job, Actor actor, Instant now) {
    var module = job.scope().module();
    var told =
        new CanonicalText()
            .with("module_id", module == null ? null : (long) module.value())
            .with("from_day", job.scope().from().toString())
            .with("to_day", job.scope().to().toString());
    return new AuditAct(
        now,
        actor.id(),
        action,
        new AuditSubject("export", String.valueOf(job.id().value())),
        null,
        null,
        actor.sign(told).text());
  }
}
