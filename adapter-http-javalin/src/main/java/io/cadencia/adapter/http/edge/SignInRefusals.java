package io.cadencia.adapter.http.edge;

import io.cadencia.adapter.http.error.ApiError;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.domain.access.AccountNameImpossibleException;
import io.cadencia.domain.access.Password;
import io.cadencia.domain.access.PasswordLengthException;
import io.cadencia.domain.access.SetupClosedException;
import io.cadencia.domain.access.SetupCodeRefusedException;
import io.cadencia.domain.access.SignInRefusedException;
import io.cadencia.domain.access.SignInThrottledException;

/** What is wrong with an attempt to sign in; never what was typed. */
final class SignInRefusals {

  private SignInRefusals() {}

  static void addTo(Refusals refusals) {
    refusals.on(SignInRefusedException.class, e -> ApiError.of(Fault.SIGN_IN_REFUSED));
    refusals.on(
        SignInThrottledException.class,
        e -> ApiError.of(Fault.SIGN_IN_THROTTLED, "seconds", e.untilNext().toSeconds()));
    refusals.on(SetupCodeRefusedException.class, e -> ApiError.of(Fault.SETUP_CODE_REFUSED));
    refusals.on(SetupClosedException.class, e -> ApiError.of(Fault.SETUP_CLOSED));
    refusals.on(
        AccountNameImpossibleException.class, e -> ApiError.of(Fault.ACCOUNT_NAME_IMPOSSIBLE));
    refusals.on(
        PasswordLengthException.class,
        e ->
            ApiError.of(
                Fault.PASSWORD_LENGTH,
                "min",
                Password.SHORTEST,
                "max",
                Password.LONGEST,
                "value",
                e.length()));
  }
}
