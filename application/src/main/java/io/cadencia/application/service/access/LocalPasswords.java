package io.cadencia.application.service.access;

import io.cadencia.application.port.out.PasswordHasher;
import io.cadencia.domain.access.LocalAccount;
import io.cadencia.domain.access.Password;
import io.cadencia.domain.access.PasswordHash;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes with passwords for whoever asks over the network: few at a time. */
public final class LocalPasswords {

  private final PasswordHasher hasher;
  private final HashingTurns turns;

  public LocalPasswords(PasswordHasher hasher, HashingTurns turns) {
    this.hasher = hasher;
    this.turns = turns;
  }

  /**
   * The account, with its password computed anew where that is due; empty if the password is wrong
   * or there is no account, which takes as long.
   */
  Optional<LocalAccount> check(Password password, @Nullable LocalAccount account) {
    return turns.run(() -> checked(password, account));
  }

  private Optional<LocalAccount> checked(Password password, @Nullable LocalAccount account) {
    var hash = account == null ? hasher.decoy() : account.password();
    boolean right = hasher.matches(password, hash);
    if (account == null || !right) {
      return Optional.empty();
    }
    return Optional.of(hasher.isOutdated(hash) ? account.rehashed(hasher.hash(password)) : account);
  }

  PasswordHash hash(Password password) {
    return turns.run(() -> hasher.hash(password));
  }
}
