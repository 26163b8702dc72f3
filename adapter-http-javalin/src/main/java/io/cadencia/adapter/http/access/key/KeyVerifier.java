package io.cadencia.adapter.http.access.key;

import io.cadencia.adapter.http.access.Allowance;
import io.cadencia.adapter.http.access.BearerToken;
import io.cadencia.adapter.http.access.Caller;
import io.cadencia.adapter.http.access.Rate;
import io.cadencia.adapter.http.access.Standing;
import io.cadencia.adapter.http.access.Verifier;
import io.cadencia.application.port.out.ApiKeyStore;
import io.cadencia.domain.access.ApiKey;
import io.cadencia.domain.access.ApiKey.Worth;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.KeyKind;
import io.cadencia.domain.access.KeySecret;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Believes {@code Authorization: Bearer} with a key that was issued here. The store is asked each
 * time, so that a key that was taken back, by whatever process, is worth nothing from then on.
 */
public final class KeyVerifier implements Verifier {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ApiKeyStore keys;
  private final KeyUses uses;
  private final Clock clock;

  /**
   * @param clock the wall's: by it keys expire
   */
  public KeyVerifier(ApiKeyStore keys, Clock clock) {
    this.keys = keys;
    this.uses = new KeyUses(keys);
    this.clock = clock;
  }

  @Override
  public Optional<Identity> verify(Context ctx) {
    return BearerToken.of(ctx.req())
        .filter(text -> KeyKind.ofPrefix(text).isPresent())
        .map(text -> identify(ctx, text));
  }

  private Identity identify(Context ctx, String text) {
    var now = clock.instant();
    var key = find(ctx, text);
    var worth = key.worth(now);
    if (worth != Worth.ACTIVE) {
      throw BearerToken.refused(
          ctx, "key %d is %s".formatted(key.id().value(), worth.name().toLowerCase(Locale.ROOT)));
    }
    uses.tell(key, now);
    Caller.remember(ctx.req(), allowance(key));
    Standing standing = () -> isStillGood(key);
    Caller.remember(ctx.req(), standing);
    return key.identity();
  }

  private ApiKey find(Context ctx, String text) {
    var secret =
        KeySecret.parse(text).orElseThrow(() -> BearerToken.refused(ctx, "a misspelt key"));
    return keys.find(secret.fingerprint())
        .filter(key -> key.grant().kind() == secret.kind())
        .orElseThrow(() -> BearerToken.refused(ctx, "a key that was never issued"));
  }

  private boolean isStillGood(ApiKey key) {
    return keys.find(key.fingerprint())
        .filter(now -> now.worth(clock.instant()) == Worth.ACTIVE)
        .isPresent();
  }

  private static Allowance allowance(ApiKey key) {
    return new Allowance(
        "key " + key.id().value(), new Rate(key.grant().requestsPerMinute(), MINUTE));
  }
}
