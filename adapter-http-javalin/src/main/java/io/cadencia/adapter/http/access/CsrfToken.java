package io.cadencia.adapter.http.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What every write of a session has to name. It is made from the session's token by a way that does
 * not lead back, so that it need not be stored and a page that knows it does not know the token.
 */
final class CsrfToken {

  private static final String ALGORITHM = "HmacSHA256";
  private static final byte[] PURPOSE = "cadencia csrf token".getBytes(StandardCharsets.UTF_8);

  private CsrfToken() {}

  /** Returns 43 characters that need no escape in a header. */
  static String of(String token) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(PURPOSE));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
