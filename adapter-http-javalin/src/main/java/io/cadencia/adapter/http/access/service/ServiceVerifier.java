package io.cadencia.adapter.http.access.service;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.cadencia.adapter.http.access.Verifier;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.domain.access.Identity;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Believes {@code Authorization: Cadencia-HMAC} with a signature over the request by the secret of
 * a service, within a minute and once. Every bad signature is refused with the same words; what was
 * wrong goes into the log.
 */
public final class ServiceVerifier implements Verifier {

  /** So far the clock of a service may be from ours. */
  static final Duration SKEW = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger("cadencia.security");

  private record Known(ServiceAccount account, NonceMemory nonces) {}

  private final Map<String, Known> services;
  private final Clock clock;

  /**
   * @param services no two of them of the same name
   * @param clock the wall's
   * @throws IllegalArgumentException if a name is there twice
   */
  public ServiceVerifier(List<ServiceAccount> services, Clock clock) {
    this(services, clock, NonceMemory.USUAL);
  }

  ServiceVerifier(List<ServiceAccount> services, Clock clock, int mostNonces) {
    if (services.stream().map(ServiceAccount::name).distinct().count() != services.size()) {
      throw new IllegalArgumentException("a service is named twice");
    }
    long begun = clock.instant().getEpochSecond();
    this.clock = clock;
    this.services =
        services.stream()
            .collect(
                toUnmodifiableMap(
                    ServiceAccount::name,
                    account ->
                        new Known(account, new NonceMemory(mostNonces, SKEW.toSeconds(), begun))));
  }

  @Override
  public Optional<Identity> verify(Context ctx) {
    return SignedHeader.of(ctx.req()).map(text -> identify(ctx, text));
  }

  private Identity identify(Context ctx, String text) {
    demandNoPage(ctx.req());
    var header = SignedHeader.parse(text).orElseThrow(() -> refused(ctx, "not in its form"));
    var service =
        Optional.ofNullable(services.get(header.service()))
            .orElseThrow(() -> refused(ctx, "no such service"));
    long millis = clock.millis();
    if (Math.abs(millis - header.second() * 1000) > SKEW.toMillis()) {
      throw refused(ctx, header.service() + " signed too long ago, or in a time to come");
    }
    if (!RequestSignature.fits(header, ctx, service.account().secret())) {
      throw refused(ctx, header.service() + " did not sign this");
    }
    // Only now: whoever cannot sign must not be able to use up what others send.
    take(ctx, header, service.nonces(), Math.floorDiv(millis, 1000L));
    return service.account().identity();
  }

  private static void take(Context ctx, SignedHeader header, NonceMemory nonces, long now) {
    switch (nonces.take(header.nonce(), header.second(), now)) {
      case FRESH -> {}
      case STALE -> throw refused(ctx, header.service() + " sent this before");
      case FULL -> {
        ctx.header("Retry-After", Long.toString(SKEW.toSeconds()));
        throw new RequestRefusedException(Fault.RATE_LIMITED, "seconds", SKEW.toSeconds());
      }
    }
  }

  /** Browsers say where a request comes from; a program of the plant is no page. */
  private static void demandNoPage(HttpServletRequest request) {
    boolean ofAPage =
        Collections.list(request.getHeaderNames()).stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .anyMatch(name -> name.equals("origin") || name.startsWith("sec-fetch-"));
    if (ofAPage) {
      throw new RequestRefusedException(Fault.SERVICE_IN_A_PAGE);
    }
  }

  private static RequestRefusedException refused(Context ctx, String reason) {
    LOG.warn("a signed request from {} is refused: {}", ctx.req().getRemoteAddr(), reason);
    ctx.header("WWW-Authenticate", SignedHeader.SCHEME);
    return new RequestRefusedException(Fault.SIGNATURE_REFUSED);
  }
}
