package io.cadencia.adapter.http.access.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys by which an issuer signs now. */
final class KeySet {

  /** No path, no quote, no space: ids go into the log. */
  private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9._~:=+-]{1,128}");

  /** Shorter ones can be factored, longer ones cost more than a request is worth. */
  private static final int LEAST_BITS = 2048;

  private static final int MOST_BITS = 8192;

  /** Everybody's is 65537; a longer one would make every signature dear. */
  private static final int MOST_EXPONENT_BITS = 32;

  private final Map<String, RSAPublicKey> keys;

  private KeySet(Map<String, RSAPublicKey> keys) {
    this.keys = Map.copyOf(keys);
  }

  static boolean isKeyId(String text) {
    return KEY_ID.matcher(text).matches();
  }

  /**
   * The keys of a JWK set that may verify RS256; what serves other ends is passed over.
   *
   * @throws ParseException if it is no such set, holds no such key, or holds two by the same id
   */
  static KeySet parse(byte[] json) throws ParseException {
    var keys = new HashMap<String, RSAPublicKey>();
    for (var jwk : jwks(json)) {
      if (verifies(jwk)) {
        var key = publicKey(jwk.toRSAKey());
        var other = keys.put(jwk.getKeyID(), key);
        if (other != null && !other.equals(key)) {
          throw new ParseException("two keys have the id " + jwk.getKeyID(), 0);
        }
      }
    }
    if (keys.isEmpty()) {
      throw new ParseException("no key for RS256", 0);
    }
    return new KeySet(keys);
  }

  Optional<RSAPublicKey> find(String keyId) {
    return Optional.ofNullable(keys.get(keyId));
  }

  /** For the log. */
  Set<String> ids() {
    return keys.keySet();
  }

  private static Iterable<JWK> jwks(byte[] json) throws ParseException {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
      return JWKSet.parse(text).getKeys();
    } catch (CharacterCodingException | ParseException | IllegalArgumentException e) {
      // Its text may quote the answer, which whoever gave it wrote for the log.
      throw new ParseException("not a JWK set", 0);
    }
  }

  /** A key whose secret part was published as well is everybody's. */
  private static boolean verifies(JWK jwk) {
    return jwk instanceof RSAKey rsa
        && !rsa.isPrivate()
        && rsa.getKeyID() != null
        && isKeyId(rsa.getKeyID())
        && (rsa.getKeyUse() == null || rsa.getKeyUse().equals(KeyUse.SIGNATURE))
        && (rsa.getAlgorithm() == null || rsa.getAlgorithm().equals(JWSAlgorithm.RS256))
        && (rsa.getKeyOperations() == null || rsa.getKeyOperations().contains(KeyOperation.VERIFY))
        && isOfUsualSize(rsa);
  }

  private static boolean isOfUsualSize(RSAKey rsa) {
    int bits = rsa.getModulus().decodeToBigInteger().bitLength();
    var exponent = rsa.getPublicExponent().decodeToBigInteger();
    return bits >= LEAST_BITS
        && bits <= MOST_BITS
        && exponent.testBit(0)
        && exponent.bitLength() > 1
        && exponent.bitLength() <= MOST_EXPONENT_BITS;
  }

  private static RSAPublicKey publicKey(RSAKey jwk) throws ParseException {
    try {
      return jwk.toRSAPublicKey();
    } catch (JOSEException e) {
      throw new ParseException("a broken key", 0);
    }
  }
}
