package io.cadencia.adapter.http.access;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Believes the header {@code X-Test-User: EMAIL:ROLE}; in the development mode, from this machine
 * only, and not through a proxy on it.
 */
public final class TestUserVerifier implements Verifier {

  public static final String HEADER = "X-Test-User";

  /** What a proxy adds: behind it stands somebody else. */
  private static final List<String> MARKS_OF_A_PROXY = List.of("X-Forwarded-For", "Forwarded");

  private static final Pattern EMAIL_AND_ROLE = Pattern.compile("([^:@\\s]+@[^:@\\s]+):([a-z]+)");

  @Override
  public Optional<Identity> verify(Context ctx) {
    var values = Collections.list(ctx.req().getHeaders(HEADER));
    if (values.isEmpty() || !isFromHere(ctx.req())) {
      return Optional.empty();
    }
    if (values.size() > 1) {
      throw malformed();
    }
    return Optional.of(identity(values.get(0)));
  }

  private static Identity identity(String value) {
    var matcher = EMAIL_AND_ROLE.matcher(value);
    if (!matcher.matches() || matcher.group(1).length() > 254) {
      throw malformed();
    }
    var role = Role.ofWord(matcher.group(2)).orElseThrow(TestUserVerifier::malformed);
    return new Identity(new ActorId(matcher.group(1)), role, Mechanism.DEV);
  }

  private static RequestRefusedException malformed() {
    var known = Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "));
    return new RequestRefusedException(Fault.IDENTITY_MALFORMED, "field", HEADER, "known", known);
  }

  private static boolean isFromHere(HttpServletRequest request) {
    return MARKS_OF_A_PROXY.stream().noneMatch(mark -> request.getHeader(mark) != null)
        && isLoopback(request.getRemoteAddr());
  }

  /** An empty address would be taken for this machine's own. */
  private static boolean isLoopback(@Nullable String address) {
    try {
      return address != null
          && !address.isEmpty()
          && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
