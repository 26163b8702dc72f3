package io.cadencia.application.port.out;

import io.cadencia.domain.access.Password;
import io.cadencia.domain.access.PasswordHash;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/** A quick hasher for tests that counts how often it is asked to compare. */
public final class CountingHasher implements PasswordHasher {

  private static final String CURRENT = "$quick$v=2$salt$";
  private static final String OUTDATED = "$quick$v=1$salt$";

  public final AtomicInteger comparisons = new AtomicInteger();

  @Override
  public PasswordHash hash(Password password) {
    return new PasswordHash(CURRENT + digest(password));
  }

  /** What an earlier version of the program would have kept. */
  public PasswordHash outdated(Password password) {
    return new PasswordHash(OUTDATED + digest(password));
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    comparisons.incrementAndGet();
    return hash.phc().endsWith("$" + digest(password));
  }

  @Override
  public PasswordHash decoy() {
    return new PasswordHash(CURRENT + "none");
  }

  @Override
  public boolean isOutdated(PasswordHash hash) {
    return !hash.phc().startsWith(CURRENT);
  }

  private static String digest(Password password) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(password.bytes());
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
