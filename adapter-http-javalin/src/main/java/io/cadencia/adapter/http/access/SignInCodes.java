package io.cadencia.adapter.http.access;

import io.cadencia.domain.access.Identity;
import java.util.Optional;

/** Codes that sign a browser in, once each. */
@FunctionalInterface
public interface SignInCodes {

  /** None was ever given out. */
  SignInCodes NONE = code -> Optional.empty();

  /** Whom the code signs in; from then on it signs nobody in. Empty for any other word. */
  Optional<Identity> redeem(String code);
}
