package io.cadencia.adapter.http.access;

import io.cadencia.domain.access.Identity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Supplier;

/** One code at a time, which lives until it is used or the process ends. */
public final class OneUseCode implements SignInCodes {

  private final Supplier<String> secrets;
  private final Identity who;
  private String code;

  /**
   * @param secrets gives a fresh secret at each call, such as {@link SecretSupplier}
   * @param who is signed in by every code
   */
  public OneUseCode(Supplier<String> secrets, Identity who) {
    this.secrets = secrets;
    this.who = who;
    this.code = secrets.get();
  }

  /** The code that works now. */
  public synchronized String current() {
    return code;
  }

  @Override
  public synchronized Optional<Identity> redeem(String given) {
    // In constant time: how long a comparison takes must not tell how much of a guess was right.
    if (!MessageDigest.isEqual(bytes(code), bytes(given))) {
      return Optional.empty();
    }
    code = secrets.get();
    return Optional.of(who);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
