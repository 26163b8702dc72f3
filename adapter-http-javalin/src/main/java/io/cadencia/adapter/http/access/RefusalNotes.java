package io.cadencia.adapter.http.access;

import io.cadencia.adapter.http.error.ErrorCode;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.application.port.in.access.TellAccessUseCase;
import io.cadencia.application.port.in.access.TellAccessUseCase.Refusal;
import io.cadencia.domain.CadenciaException;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.RoleLockedException;
import io.javalin.http.Context;
import java.util.Set;

/** Tells the trail whom the gate turned away for who they are, or are not. */
final class RefusalNotes {

  private static final Set<ErrorCode> ABOUT_IDENTITY =
      Set.of(ErrorCode.UNAUTHENTICATED, ErrorCode.FORBIDDEN, ErrorCode.CSRF_REJECTED);

  private final TellAccessUseCase trail;
  private final PeerAddress peers;

  RefusalNotes(TellAccessUseCase trail, PeerAddress peers) {
    this.trail = trail;
    this.peers = peers;
  }

  /** A request that came too often, or was no request, is the log's business. */
  void note(Context ctx, Endpoint endpoint, RequestRefusedException refused) {
    var code = refused.error().code();
    if (ABOUT_IDENTITY.contains(code)) {
      tell(ctx, endpoint, code);
    }
  }

  /** Somebody known may not do what they asked for. */
  void note(Context ctx, Endpoint endpoint, CadenciaException denied) {
    var locked = denied instanceof RoleLockedException;
    tell(ctx, endpoint, locked ? ErrorCode.ROLE_LOCKED : ErrorCode.FORBIDDEN);
  }

  private void tell(Context ctx, Endpoint endpoint, ErrorCode code) {
    var who = Caller.of(ctx.req()).map(Identity::asActor).orElse(null);
    trail.refused(new Refusal(who, peers.of(ctx.req()), endpoint.operationId(), code.name()));
  }
}
