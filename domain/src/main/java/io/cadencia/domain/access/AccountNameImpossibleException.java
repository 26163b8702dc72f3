package io.cadencia.domain.access;

import io.cadencia.domain.CadenciaException;

/** No local account can have this name. What was given is not told: it may be a password. */
public final class AccountNameImpossibleException extends CadenciaException {

  AccountNameImpossibleException() {
    super(
        "an account is named by 2 to 64 of a to z, 0 to 9, dot, hyphen and underscore, beginning"
            + " with a letter, and not by a word of the audit trail such as unknown");
  }
}
