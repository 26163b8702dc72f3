package io.cadencia.adapter.http.access;

import java.util.Base64;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Secrets of 256 random bits in 43 characters that need no escape in addresses and headers. */
public final class SecretSupplier implements Supplier<String> {

  private static final int BYTES = 32;

  private final RandomGenerator random;

  /**
   * @param random one that cannot be foretold, such as {@code SecureRandom}
   */
  public SecretSupplier(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public String get() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
