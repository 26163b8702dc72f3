package io.cadencia.adapter.http.access;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;

/** What stands in {@code Authorization}. */
public final class AuthorizationHeader {

  private static final String NAME = "Authorization";

  private AuthorizationHeader() {}

  /**
   * What stands behind a scheme such as {@code Bearer}, not looked at yet; empty where the header
   * is missing or of another scheme.
   *
   * @throws RequestRefusedException if the header is given twice
   */
  public static Optional<String> behind(String scheme, HttpServletRequest request) {
    var values = Collections.list(request.getHeaders(NAME));
    if (values.size() > 1) {
      throw new RequestRefusedException(Fault.IDENTITY_GIVEN_TWICE, "field", NAME);
    }
    return values.stream()
        .map(String::strip)
        .filter(value -> isOf(scheme, value))
        .findFirst()
        .map(value -> value.substring(scheme.length()).strip());
  }

  private static boolean isOf(String scheme, String value) {
    return value.regionMatches(true, 0, scheme, 0, scheme.length())
        && (value.length() == scheme.length() || value.charAt(scheme.length()) == ' ');
  }
}
