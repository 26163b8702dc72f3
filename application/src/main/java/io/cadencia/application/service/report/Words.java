package io.cadencia.application.service.report;

import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.DayBook.Said;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditEntry;
import io.cadencia.domain.audit.AuditSubject;
import org.jspecify.annotations.Nullable;

/** Finds in the trail by what right something was said, and why. */
final class Words {

  private static final int PAGE = 100;
  private static final Said UNKNOWN = new Said(null, null);

  private final AuditLog auditLog;

  Words(AuditLog auditLog) {
    this.auditLog = auditLog;
  }

  /** The last word of that kind; nothing is known of what never came into the trail. */
  Said last(AuditSubject subject, AuditAction action) {
    var entry = lastEntry(subject, action);
    return entry == null ? UNKNOWN : of(entry);
  }

  /** Who had the last word of that kind; the name is not for readers of a report. */
  @Nullable String lastActor(AuditSubject subject, AuditAction action) {
    var entry = lastEntry(subject, action);
    return entry == null ? null : entry.actor();
  }

  private @Nullable AuditEntry lastEntry(AuditSubject subject, AuditAction action) {
    AuditEntry last = null;
    var page = auditLog.about(subject, 0, PAGE);
    while (!page.isEmpty()) {
      for (var entry : page) {
        last = entry.action().equals(action.word()) ? entry : last;
      }
      page = auditLog.about(subject, page.get(page.size() - 1).seq(), PAGE);
    }
    return last;
  }

  private static Said of(AuditEntry entry) {
    var after = entry.after();
    return new Said(after == null ? null : Actor.roleIn(after).orElse(null), entry.reason());
  }
}
