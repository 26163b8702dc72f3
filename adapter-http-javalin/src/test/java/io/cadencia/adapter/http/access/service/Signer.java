package io.cadencia.adapter.http.access.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests as the documentation says, and knows nothing of the server's code. */
public final class Signer {

  private final String service;
  private final String secret;
  private final AtomicInteger nonces = new AtomicInteger();

  public Signer(String service, String secret) {
    this.service = service;
    this.secret = secret;
  }

  /** The header {@code Authorization} of a request with a nonce of its own. */
  public String sign(String method, String target, String body, Instant at) {
    return sign(method, target, body, at, nonce());
  }

  String sign(String method, String target, String body, Instant at, String nonce) {
    long second = at.getEpochSecond();
    return header(service, second, nonce, hmac(text(service, second, nonce, method, target, body)));
  }

  String nonce() {
    return "nonce-%010d".formatted(nonces.incrementAndGet());
  }

  String hmac(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String header(String service, long second, String nonce, String signature) {
    return "Cadencia-HMAC service=%s, ts=%d, nonce=%s, signature=%s"
        .formatted(service, second, nonce, signature);
  }

  static String text(
      String service, long second, String nonce, String method, String target, String body) {
    return "CADENCIA-HMAC-SHA256\n%s\n%d\n%s\n%s\n%s\n%s"
        .formatted(service, second, nonce, method, target, sha256(body));
  }

  private static String sha256(String body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(body.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
