package io.cadencia.adapter.http.access;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.application.port.in.access.TellAccessUseCase;
import io.cadencia.domain.CadenciaException;
import io.cadencia.domain.access.AccessPolicy;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Permission;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets a request through to its route, or not: the first mechanism that knows who asks decides. */
public final class Gate {

  /** By them a page of another site could write. */
  private static final Set<Mechanism> USABLE_BY_PAGES =
      Set.of(Mechanism.PROXY, Mechanism.TAILSCALE, Mechanism.KEY);

  private final List<Verifier> verifiers;
  private final AccessPolicy policy;
  private final boolean docsAreOpen;
  private final RateLimits limits;
  private final PeerAddress peers;
  private final @Nullable Verifier siteProxy;
  private final RefusalNotes refusals;

  /**
   * @param trail is told whom the gate turns away
   */
  public Gate(
      List<Verifier> verifiers,
      AccessSettings settings,
      RateLimits limits,
      TellAccessUseCase trail) {
    this.verifiers = List.copyOf(verifiers);
    this.peers = settings.peers();
    this.siteProxy = settings.mechanisms().proxy();
    this.refusals = new RefusalNotes(trail, peers);
    this.limits = limits;
    this.policy = settings.policy();
    this.docsAreOpen = settings.dev();
  }

  /**
   * Returns if the caller may go on, and remembers who it is.
   *
   * @throws RequestRefusedException if nobody is known to ask, somebody asks too often, what is
   *     asked for is not for the public site they came by, or a browser's write is not its own
   */
  public void admit(Context ctx, Endpoint endpoint) {
    var permission = endpoint.permission().orElse(null);
    try {
      if (permission == null || (docsAreOpen && permission == Permission.READ_API_DOCS)) {
        admitAnybody(ctx, endpoint);
      } else {
        demand(ctx, endpoint, permission);
      }
    } catch (RequestRefusedException refused) {
      refusals.note(ctx, endpoint, refused);
      throw refused;
    } catch (CadenciaException denied) {
      refusals.note(ctx, endpoint, denied);
      throw denied;
    }
  }

  /** Nobody needs to be known, but no other site may make a browser sign in, or the public one. */
  private void admitAnybody(Context ctx, Endpoint endpoint) {
    limits.countUnknown(ctx, endpoint, peers.of(ctx.req()));
    if (endpoint.verb() != Verb.GET) {
      SameSiteWrites.demandNoOtherSite(ctx.req());
    }
    if (siteProxy != null && endpoint.exposure() != Exposure.CLOUD_OK) {
      var unused = siteProxy.verify(ctx);
      demandExposure(ctx, endpoint);
    }
  }

  private void demand(Context ctx, Endpoint endpoint, Permission permission) {
    var identity = identify(ctx, endpoint);
    Caller.remember(ctx.req(), identity);
    limits.count(ctx, endpoint, identity);
    demandExposure(ctx, endpoint);
    if (endpoint.verb() != Verb.GET) {
      demandOwnWrite(ctx, identity);
    }
    policy.demand(identity, permission);
  }

  /**
   * What comes through the proxy of the public site may reach only what is for it, be it by the
   * identity that the proxy names or by a token that it hands on.
   */
  private static void demandExposure(Context ctx, Endpoint endpoint) {
    if (Caller.cameByPublicSite(ctx.req()) && endpoint.exposure() != Exposure.CLOUD_OK) {
      throw new RequestRefusedException(Fault.NOT_FOR_THE_PUBLIC_SITE);
    }
  }

  /** A browser sends cookies by itself, and proxies add who it is to whatever it sends. */
  private static void demandOwnWrite(Context ctx, Identity identity) {
    Caller.session(ctx.req()).ifPresent(session -> SameSiteWrites.demand(ctx.req(), session));
    if (USABLE_BY_PAGES.contains(identity.mechanism())) {
      SameSiteWrites.demandNoOtherSite(ctx.req());
    }
  }

  /** Whether the caller holds a permission besides that of the route. */
  public boolean allows(Context ctx, Permission permission) {
    return policy.allows(Caller.known(ctx.req()).rights(), permission);
  }

  /**
   * Returns if the caller holds a permission besides that of the route.
   *
   * @throws io.cadencia.domain.access.PermissionDeniedException if not
   */
  public void demand(Context ctx, Permission permission) {
    policy.demand(Caller.known(ctx.req()), permission);
  }

  /** What the caller holds, in the order of the map. */
  public Set<Permission> permissions(Context ctx) {
    return policy.permissionsOf(Caller.known(ctx.req()).rights());
  }

  /** Who cannot be told is counted too: guessing is no cheaper than asking. */
  private Identity identify(Context ctx, Endpoint endpoint) {
    try {
      return verified(ctx).orElseThrow(() -> new RequestRefusedException(Fault.UNAUTHENTICATED));
    } catch (RequestRefusedException unknown) {
      limits.countUnknown(ctx, endpoint, peers.of(ctx.req()));
      throw unknown;
    }
  }

  private Optional<Identity> verified(Context ctx) {
    return verifiers.stream()
        .map(verifier -> verifier.verify(ctx))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
