package io.cadencia.adapter.http.access;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a caller brings along in {@code Authorization: Bearer}, and nowhere else: neither a query
 * nor a cookie is looked at.
 */
public final class BearerToken {

  private static final Logger LOG = LoggerFactory.getLogger("cadencia.security");

  private BearerToken() {}

  /**
   * The token, not looked at yet; empty where the header is missing or of another scheme.
   *
   * @throws RequestRefusedException if the header is given twice
   */
  public static Optional<String> of(HttpServletRequest request) {
    return AuthorizationHeader.behind("Bearer", request);
  }

  /**
   * The same words for every bad token; which rule it broke goes into the log, the token never.
   *
   * @param reason without anything of the token
   */
  public static RequestRefusedException refused(Context ctx, String reason) {
    LOG.warn("a bearer token from {} is refused: {}", ctx.req().getRemoteAddr(), reason);
    ctx.header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    return new RequestRefusedException(Fault.TOKEN_REFUSED);
  }
}
