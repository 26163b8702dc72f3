package io.cadencia.adapter.http.access.header;

import io.cadencia.adapter.http.access.AddressLiteral;
import io.cadencia.adapter.http.access.Caller;
import io.cadencia.adapter.http.access.EmailAddress;
import io.cadencia.adapter.http.access.Standing;
import io.cadencia.adapter.http.access.Verifier;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.application.port.in.access.RecognisePersonUseCase;
import io.cadencia.application.port.in.access.RecognisePersonUseCase.Sighting;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.audit.ActorId;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Believes the header {@code Tailscale-User-Login} that {@code tailscale serve} writes, from this
 * machine and from the proxies it was told of: anybody else can write the header too. Whoever can
 * run programs on this machine can as well, and is trusted.
 */
public final class TailnetVerifier implements Verifier {

  public static final String HEADER = "Tailscale-User-Login";

  /** Written on what came from the public internet. */
  private static final String FUNNEL_MARK = "Tailscale-Funnel-Request";

  private static final Logger LOG = LoggerFactory.getLogger("cadencia.security");

  private final RecognisePersonUseCase people;
  private final Set<InetAddress> proxies;

  /**
   * @param people asked at every request, so that a change has effect with the next one
   * @param proxies from where the header is believed besides this machine
   */
  public TailnetVerifier(RecognisePersonUseCase people, Set<InetAddress> proxies) {
    this.people = people;
    this.proxies = Set.copyOf(proxies);
  }

  @Override
  public Optional<Identity> verify(Context ctx) {
    var request = ctx.req();
    var values = Collections.list(request.getHeaders(HEADER));
    if (values.isEmpty()) {
      return Optional.empty();
    }
    boolean believed = isFromAProxy(request);
    if (values.size() > 1) {
      throw malformed();
    }
    if (!believed) {
      return Optional.empty();
    }
    demandFromInside(request);
    var login = values.get(0);
    var identity = identity(login);
    Standing standing = () -> identity.equals(identity(login));
    Caller.remember(request, standing);
    return Optional.of(identity);
  }

  private boolean isFromAProxy(HttpServletRequest request) {
    if (isProxy(request.getRemoteAddr())) {
      return true;
    }
    LOG.warn("{} from {} is ignored: it is no proxy", HEADER, request.getRemoteAddr());
    return false;
  }

  private boolean isProxy(@Nullable String peer) {
    return peer != null
        && AddressLiteral.parse(peer)
            .filter(address -> address.isLoopbackAddress() || proxies.contains(address))
            .isPresent();
  }

  private static void demandFromInside(HttpServletRequest request) {
    boolean throughFunnel = request.getHeader(FUNNEL_MARK) != null;
    if (throughFunnel || !ForwardedAddresses.of(request).allMatch(TailnetVerifier::isInside)) {
      LOG.warn(
          "{} from {} is refused: it came {}",
          HEADER,
          request.getRemoteAddr(),
          throughFunnel ? "through Funnel" : "from outside of the tailnet");
      throw new RequestRefusedException(Fault.TAILNET_LOGIN_FROM_OUTSIDE, "field", HEADER);
    }
  }

  private static boolean isInside(String forwarded) {
    return AddressLiteral.parse(forwarded)
        .filter(address -> address.isLoopbackAddress() || Tailnet.holds(address))
        .isPresent();
  }

  private Identity identity(String login) {
    if (!EmailAddress.is(login)) {
      throw malformed();
    }
    var actor = new ActorId(login);
    var role = people.recognise(new Sighting(actor, Mechanism.TAILSCALE, null));
    return new Identity(actor, role, Mechanism.TAILSCALE);
  }

  private static RequestRefusedException malformed() {
    return new RequestRefusedException(
        Fault.TAILNET_LOGIN_MALFORMED, "field", HEADER, "max", EmailAddress.LONGEST);
  }
}
