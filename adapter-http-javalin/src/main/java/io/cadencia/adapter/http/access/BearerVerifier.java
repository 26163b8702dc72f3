package io.cadencia.adapter.http.access;

import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.KeyKind;
import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Leaves {@code Authorization: Bearer} to keys, which begin with the prefix of their kind, or to
 * the tokens of identity providers, which never do.
 */
public final class BearerVerifier implements Verifier {

  private final Verifier keys;
  private final @Nullable Verifier tokens;

  /**
   * @param tokens null where no identity provider is believed
   */
  public BearerVerifier(Verifier keys, @Nullable Verifier tokens) {
    this.keys = keys;
    this.tokens = tokens;
  }

  @Override
  public Optional<Identity> verify(Context ctx) {
    var text = BearerToken.of(ctx.req());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (KeyKind.ofPrefix(text.get()).isPresent()) {
      return keys.verify(ctx);
    }
    if (tokens == null) {
      throw BearerToken.refused(ctx, "no key, and no issuer is believed");
    }
    return tokens.verify(ctx);
  }
}
