package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.adapter.http.json.AuditPageJson;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.application.port.in.audit.ReadAuditTrailUseCase;
import io.cadencia.application.port.in.audit.ReadAuditTrailUseCase.Query;
import io.cadencia.domain.audit.AuditSubject;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

public final class AuditRoutes {

  private static final int DEFAULT_LIMIT = 100;
  private static final int LONGEST_WORD = 100;

  private final ReadAuditTrailUseCase trail;

  public AuditRoutes(ReadAuditTrailUseCase trail) {
    this.trail = trail;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.LIST_AUDIT_ENTRIES, this::list);
  }

  private void list(Context ctx) {
    var parameters = Parameters.ofQuery(ctx, "after_seq", "limit", "subject_kind", "subject_id");
    var query =
        new Query(
            subject(parameters),
            parameters.wholeOr("after_seq", 0, Long.MAX_VALUE, 0),
            (int) parameters.wholeOr("limit", 1, Query.MAX_LIMIT, DEFAULT_LIMIT));
    ctx.json(AuditPageJson.of(trail.read(query)));
  }

  private static @Nullable AuditSubject subject(Parameters parameters) {
    var kind = parameters.textOrNull("subject_kind", LONGEST_WORD);
    var id = parameters.textOrNull("subject_id", LONGEST_WORD);
    if (kind == null && id == null) {
      return null;
    }
    if (kind == null || id == null) {
      throw new RequestRefusedException(Fault.AUDIT_SUBJECT_HALF);
    }
    return new AuditSubject(kind, id);
  }
}
