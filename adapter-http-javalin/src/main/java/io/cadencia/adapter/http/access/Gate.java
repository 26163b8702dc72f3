package io.cadencia.adapter.http.access;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.domain.access.AccessPolicy;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Permission;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Lets a request through to its route, or not: the first mechanism that knows who asks decides. */
public final class Gate {

  private final List<Verifier> verifiers;
  private final AccessPolicy policy;
  private final boolean docsAreOpen;

  public Gate(List<Verifier> verifiers, AccessSettings settings) {
    this.verifiers = List.copyOf(verifiers);
    this.policy = settings.policy();
    this.docsAreOpen = settings.dev();
  }

  /**
   * Returns if the caller may go on, and remembers who it is.
   *
   * @throws RequestRefusedException if nobody is known to ask
   */
  public void admit(Context ctx, Endpoint endpoint) {
    var permission = endpoint.permission().orElse(null);
    if (permission == null || (docsAreOpen && permission == Permission.READ_API_DOCS)) {
      return;
    }
    var identity =
        identify(ctx).orElseThrow(() -> new RequestRefusedException(Fault.UNAUTHENTICATED));
    Caller.remember(ctx.req(), identity);
    policy.demand(identity, permission);
  }

  /** Whether the caller holds a permission besides that of the route. */
  public boolean allows(Context ctx, Permission permission) {
    return policy.allows(Caller.known(ctx.req()).role(), permission);
  }

  /**
   * Returns if the caller holds a permission besides that of the route.
   *
   * @throws io.cadencia.domain.access.PermissionDeniedException if not
   */
  public void demand(Context ctx, Permission permission) {
    policy.demand(Caller.known(ctx.req()), permission);
  }

  private Optional<Identity> identify(Context ctx) {
    return verifiers.stream()
        .map(verifier -> verifier.verify(ctx))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
