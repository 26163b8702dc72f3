package io.cadencia.adapter.http.access.jwt;

import java.security.interfaces.RSAPublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which key signed which token, since the same token comes with every request and to
 * verify it costs more than all the rest. Only digests are kept, and only of tokens whose signature
 * was right; whether they are still good for anything is not asked here.
 */
final class SignatureMemory {

  /** More people than a plant has. */
  static final int USUAL = 1024;

  /** Least recently used first. */
  private final Map<String, RSAPublicKey> signers;

  /**
   * @param most so many are remembered
   */
  SignatureMemory(int most) {
    signers =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, RSAPublicKey> eldest) {
            return size() > most;
          }
        };
  }

  /** Whether the token is signed by this very key, and not only by one of the same id. */
  boolean isSigned(Token token, RSAPublicKey key) {
    var digest = token.digest();
    if (key.equals(signer(digest))) {
      return true;
    }
    boolean signed = token.isSignedBy(key);
    if (signed) {
      remember(digest, key);
    }
    return signed;
  }

  private synchronized @Nullable RSAPublicKey signer(String digest) {
    return signers.get(digest);
  }

  private synchronized void remember(String digest, RSAPublicKey key) {
    signers.put(digest, key);
  }

  synchronized int size() {
    return signers.size();
  }
}
