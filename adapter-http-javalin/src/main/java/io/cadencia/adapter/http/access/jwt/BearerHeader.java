package io.cadencia.adapter.http.access.jwt;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;

/** What stands in {@code Authorization} behind the word {@code Bearer}. */
final class BearerHeader {

  private static final String NAME = "Authorization";
  private static final String SCHEME = "Bearer";

  private BearerHeader() {}

  /**
   * The token, not looked at yet; empty where the header is missing or of another scheme.
   *
   * @throws RequestRefusedException if the header is given twice
   */
  static Optional<String> token(HttpServletRequest request) {
    var values = Collections.list(request.getHeaders(NAME));
    if (values.size() > 1) {
      throw new RequestRefusedException(Fault.IDENTITY_GIVEN_TWICE, "field", NAME);
    }
    return values.stream()
        .map(String::strip)
        .filter(BearerHeader::isBearer)
        .findFirst()
        .map(BearerHeader::behindTheScheme);
  }

  private static boolean isBearer(String value) {
    return value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && (value.length() == SCHEME.length() || value.charAt(SCHEME.length()) == ' ');
  }

  private static String behindTheScheme(String value) {
    return value.substring(SCHEME.length()).strip();
  }
}
