package io.cadencia.adapter.http.access.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * A token whose form is right. Nothing in it is true before its signature was verified. Keys that
 * it brings along ({@code jwk}, {@code jku}, {@code x5u}, {@code x5c}) are never looked at.
 */
final class Token {

  /** So many characters a token may have. */
  static final int MOST_CHARACTERS = 8 << 10;

  /** What calls itself otherwise was made for another use, such as signing out. */
  private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

  private final String text;
  private final SignedJWT jwt;
  private final JWTClaimsSet claims;

  private Token(String text, SignedJWT jwt) throws ParseException {
    this.text = text;
    this.jwt = jwt;
    this.claims = jwt.getJWTClaimsSet();
  }

  /**
   * @throws TokenRefusedException if it is too long, not a signed token, not signed with RS256, or
   *     of another use
   */
  static Token parse(String text) throws TokenRefusedException {
    if (text.length() > MOST_CHARACTERS) {
      throw new TokenRefusedException("too long");
    }
    if (!isSigned(text)) {
      throw new TokenRefusedException("not three parts");
    }
    try {
      var jwt = SignedJWT.parse(text);
      check(jwt.getHeader());
      return new Token(text, jwt);
    } catch (ParseException | IllegalArgumentException unreadable) {
      // Its text may quote the token.
      throw new TokenRefusedException("unreadable");
    }
  }

  /**
   * Three parts, neither bare (no signature) nor encrypted (five). Without a pattern, which takes
   * longer for this than the rest of reading a token.
   */
  private static boolean isSigned(String text) {
    int first = text.indexOf('.');
    int second = text.indexOf('.', first + 1);
    return first > 0
        && isBase64Url(text, 0, first)
        && isBase64Url(text, first + 1, second)
        && isBase64Url(text, second + 1, text.length());
  }

  private static boolean isBase64Url(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean fits =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '-'
              || c == '_';
      if (!fits) {
        return false;
      }
    }
    return from < to;
  }

  private static void check(JWSHeader header) throws TokenRefusedException {
    if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())) {
      throw new TokenRefusedException("not RS256");
    }
    if (header.getKeyID() == null || !KeySet.isKeyId(header.getKeyID())) {
      throw new TokenRefusedException("no key id, or an impossible one");
    }
    if (header.getCriticalParams() != null) {
      throw new TokenRefusedException("critical extensions");
    }
    var type = header.getType();
    if (type != null && !TYPES.contains(type.getType().toLowerCase(Locale.ROOT))) {
      throw new TokenRefusedException("of another use");
    }
  }

  String keyId() {
    return jwt.getHeader().getKeyID();
  }

  JWTClaimsSet claims() {
    return claims;
  }

  /** By which it can be known again, and from which nobody can make it. */
  String digest() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  boolean isSignedBy(RSAPublicKey key) {
    try {
      return jwt.verify(new RSASSAVerifier(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("every JDK has SHA256withRSA", e);
    }
  }
}
