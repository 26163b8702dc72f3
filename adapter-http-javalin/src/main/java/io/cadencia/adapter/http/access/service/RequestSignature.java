package io.cadencia.adapter.http.access.service;

import io.cadencia.adapter.http.request.HeadOnly;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The HMAC-SHA256 of a request: seven lines, none of which can hold a line break, of which the last
 * is the SHA-256 of the body.
 */
final class RequestSignature {

  static final String ALGORITHM = "HmacSHA256";

  private static final String VERSION = "CADENCIA-HMAC-SHA256";

  private RequestSignature() {}

  /** Whether the request is signed with the secret; takes as long whatever is wrong. */
  static boolean fits(SignedHeader header, Context ctx, SecretKeySpec secret) {
    var expected = HexFormat.of().formatHex(mac(secret, text(header, ctx)));
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII),
        header.signature().getBytes(StandardCharsets.US_ASCII));
  }

  private static String text(SignedHeader header, Context ctx) {
    return String.join(
        "\n",
        VERSION,
        header.service(),
        Long.toString(header.second()),
        header.nonce(),
        method(ctx.req()),
        target(ctx.req()),
        HexFormat.of().formatHex(sha256(ctx.bodyAsBytes())));
  }

  /** As it was sent. */
  private static String method(HttpServletRequest request) {
    return HeadOnly.isAskedFor(request) ? "HEAD" : request.getMethod();
  }

  /** The path with its query, as it was sent. */
  private static String target(HttpServletRequest request) {
    var query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] mac(SecretKeySpec secret, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
