package io.cadencia.adapter.http.access.service;

import io.cadencia.adapter.http.access.AuthorizationHeader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a service says of itself in {@code Authorization: Cadencia-HMAC}. Each field has one form,
 * without a line break, so that none can take up what belongs to another.
 *
 * @param second the seconds since 1970 at which it was signed, by the clock of the service
 * @param nonce never used before by this service
 * @param signature 64 hexadecimal digits in lower case
 */
record SignedHeader(String service, long second, String nonce, String signature) {

  static final String SCHEME = "Cadencia-HMAC";

  private static final Pattern FORM =
      Pattern.compile(
          "service=([a-z][a-z0-9-]{0,31}), ?ts=([1-9][0-9]{0,11}),"
              + " ?nonce=([A-Za-z0-9_-]{16,64}), ?signature=([0-9a-f]{64})");

  /** What stands behind the scheme, not looked at yet. */
  static Optional<String> of(HttpServletRequest request) {
    return AuthorizationHeader.behind(SCHEME, request);
  }

  /** Empty if the text has another form. */
  static Optional<SignedHeader> parse(String text) {
    var fields = FORM.matcher(text);
    return fields.matches()
        ? Optional.of(
            new SignedHeader(
                fields.group(1), Long.parseLong(fields.group(2)), fields.group(3), fields.group(4)))
        : Optional.empty();
  }
}
