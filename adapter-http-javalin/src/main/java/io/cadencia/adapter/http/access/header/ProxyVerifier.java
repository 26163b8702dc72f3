package io.cadencia.adapter.http.access.header;

import io.cadencia.adapter.http.access.Caller;
import io.cadencia.adapter.http.access.EmailAddress;
import io.cadencia.adapter.http.access.Verifier;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Believes a header of the form {@code EMAIL:ROLE} from whoever knows the secret that the proxy in
 * front of the public site shares with this server.
 */
public final class ProxyVerifier implements Verifier {

  /** The header that names who asks, unless the proxy is set to write another. */
  public static final String IDENTITY_HEADER = "X-LBZF-Identity";

  /** The header in which the proxy shows the secret. */
  public static final String SECRET_HEADER = "X-LBZF-Proxy-Auth";

  private static final Logger LOG = LoggerFactory.getLogger("cadencia.security");
  private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9-]+");
  private static final Pattern SECRET = Pattern.compile("[!-~]*");

  private final String header;
  private final byte[] secret;

  /**
   * @param header the name of the header that names who asks: letters, digits and hyphens
   * @param secret visible ASCII characters without spaces; empty if no proxy is to be believed
   * @throws IllegalArgumentException if either holds anything else
   */
  public ProxyVerifier(String header, String secret) {
    if (!HEADER_NAME.matcher(header).matches()) {
      throw new IllegalArgumentException(
          "a header is named by letters, digits and hyphens, was '" + header + "'");
    }
    if (!SECRET.matcher(secret).matches()) {
      throw new IllegalArgumentException(
          "the secret of the proxy must be visible ASCII characters without spaces");
    }
    this.header = header;
    this.secret = secret.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public Optional<Identity> verify(Context ctx) {
    if (secret.length == 0) {
      return Optional.empty();
    }
    boolean believed = isFromTheProxy(ctx.req());
    if (believed) {
      Caller.rememberPublicSite(ctx.req());
    }
    var values = Collections.list(ctx.req().getHeaders(header));
    if (values.isEmpty()) {
      return Optional.empty();
    }
    if (!believed) {
      warn(ctx.req());
    }
    if (values.size() > 1) {
      throw malformed();
    }
    return believed ? Optional.of(identity(values.get(0))) : Optional.empty();
  }

  private boolean isFromTheProxy(HttpServletRequest request) {
    var given = Collections.list(request.getHeaders(SECRET_HEADER));
    return given.size() == 1 && isTheSecret(given.get(0));
  }

  private void warn(HttpServletRequest request) {
    LOG.warn(
        "{} from {} is ignored: {} is {}",
        header,
        request.getRemoteAddr(),
        SECRET_HEADER,
        request.getHeader(SECRET_HEADER) == null ? "absent" : "wrong");
  }

  /** Takes as long as what is given is, however much of it is right. */
  private boolean isTheSecret(String given) {
    return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), secret);
  }

  private Identity identity(String value) {
    int colon = value.indexOf(':');
    if (colon < 0 || !EmailAddress.is(value.substring(0, colon))) {
      throw malformed();
    }
    var role = Role.ofWord(value.substring(colon + 1)).orElseThrow(this::malformed);
    return new Identity(new ActorId(value.substring(0, colon)), role, Mechanism.PROXY);
  }

  private RequestRefusedException malformed() {
    var known = Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "));
    return new RequestRefusedException(Fault.IDENTITY_MALFORMED, "field", header, "known", known);
  }
}
