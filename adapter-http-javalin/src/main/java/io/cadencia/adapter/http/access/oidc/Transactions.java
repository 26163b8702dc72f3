package io.cadencia.adapter.http.access.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sign-ins that were begun: each can be finished once, in time, and in its own browser. */
final class Transactions {

  /** So long somebody may take to sign in at the provider. */
  static final Duration LIFETIME = Duration.ofMinutes(10);

  /** So many are remembered; beyond them the oldest goes, since anybody can begin one. */
  static final int MOST = 10_000;

  private final Supplier<String> secrets;
  private final LongSupplier nanos;
  private final Map<String, Begun> begun =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Begun> eldest) {
          return size() > MOST;
        }
      };

  private record Begun(Transaction transaction, long at) {}

  /**
   * @param secrets gives a fresh secret of 43 characters at each call
   * @param nanos a clock that never jumps, in nanoseconds
   */
  Transactions(Supplier<String> secrets, LongSupplier nanos) {
    this.secrets = secrets;
    this.nanos = nanos;
  }

  Transaction begin() {
    var transaction =
        new Transaction(
            new State(secrets.get()),
            secrets.get(),
            new Nonce(secrets.get()),
            new CodeVerifier(secrets.get()));
    synchronized (begun) {
      begun.put(transaction.state().getValue(), new Begun(transaction, nanos.getAsLong()));
    }
    return transaction;
  }

  /**
   * The sign-in of that state, which is over by this; empty if there is none, it was begun too long
   * ago, or in another browser.
   *
   * @param browser the secret that the browser holds, or null
   */
  Optional<Transaction> take(String state, @Nullable String browser) {
    Begun found;
    synchronized (begun) {
      found = begun.remove(state);
    }
    return Optional.ofNullable(found)
        .filter(it -> nanos.getAsLong() - it.at() < LIFETIME.toNanos())
        .map(Begun::transaction)
        .filter(it -> browser != null && isSame(it.browser(), browser));
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
