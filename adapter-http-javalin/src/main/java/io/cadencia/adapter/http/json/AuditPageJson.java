package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.audit.ReadAuditTrailUseCase.Page;
import java.util.List;

/** One page of the audit trail, from the oldest entry on. */
public record AuditPageJson(List<AuditEntryJson> items, long nextAfterSeq, boolean hasMore) {

  public static AuditPageJson of(Page page) {
    return new AuditPageJson(
        page.items().stream().map(AuditEntryJson::of).toList(), page.nextAfter(), page.hasMore());
  }
}
