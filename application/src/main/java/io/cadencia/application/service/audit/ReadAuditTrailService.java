package io.cadencia.application.service.audit;

import io.cadencia.application.port.in.audit.ReadAuditTrailUseCase;
import io.cadencia.application.port.out.AuditLog;
import io.cadencia.domain.audit.AuditEntry;
import java.util.List;

/** Pages by keyset: an entry added meanwhile neither shifts nor repeats anything. */
public final class ReadAuditTrailService implements ReadAuditTrailUseCase {

  private final AuditLog auditLog;

  public ReadAuditTrailService(AuditLog auditLog) {
    this.auditLog = auditLog;
  }

  @Override
  public Page read(Query query) {
    var found = oneMoreThanAsked(query);
    var hasMore = found.size() > query.limit();
    var items = hasMore ? found.subList(0, query.limit()) : found;
    var nextAfter = items.isEmpty() ? query.after() : items.get(items.size() - 1).seq();
    return new Page(items, nextAfter, hasMore);
  }

  private List<AuditEntry> oneMoreThanAsked(Query query) {
    var limit = query.limit() + 1;
    return query.subject() == null
        ? auditLog.afterSeq(query.after(), limit)
        : auditLog.about(query.subject(), query.after(), limit);
  }
}
