package io.cadencia.application.port.in.audit;

import io.cadencia.domain.audit.AuditEntry;
import io.cadencia.domain.audit.AuditSubject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the audit trail page by page, from the oldest entry on. */
public interface ReadAuditTrailUseCase {

  Page read(Query query);

  /**
   * @param subject only what was done to it, or null for everything
   * @param after the last number already known, 0 for none
   * @param limit 1 to {@value #MAX_LIMIT}
   */
  record Query(@Nullable AuditSubject subject, long after, int limit) {

    /** The most entries a page may hold. */
    public static final int MAX_LIMIT = 500;

    public Query {
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException(
            "limit must lie between 1 and " + MAX_LIMIT + ", was " + limit);
      }
      if (after < 0) {
        throw new IllegalArgumentException("a cursor must not be negative, was " + after);
      }
    }
  }

  /**
   * @param nextAfter the cursor of the next page; the query's own when there is nothing new
   */
  record Page(List<AuditEntry> items, long nextAfter, boolean hasMore) {

    public Page {
      items = List.copyOf(items);
    }
  }
}
