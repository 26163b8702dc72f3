package io.cadencia.bootstrap.wiring;

import io.cadencia.adapter.http.usecase.LocalUseCases;
import io.cadencia.application.port.in.access.RemoveLocalAccountUseCase;
import io.cadencia.application.port.in.access.SetPasswordUseCase;
import io.cadencia.application.port.in.access.TellAccessUseCase;
import io.cadencia.application.port.in.access.UnlockSignInUseCase;
import io.cadencia.application.port.out.PasswordHasher;
import io.cadencia.application.service.access.AuditedAccounts;
import io.cadencia.application.service.access.HashingTurns;
import io.cadencia.application.service.access.LocalPasswords;
import io.cadencia.application.service.access.LocalSignIn;
import io.cadencia.application.service.access.RemoveLocalAccountService;
import io.cadencia.application.service.access.SetPasswordService;
import io.cadencia.application.service.access.UnlockSignInService;
import io.cadencia.bootstrap.password.Argon2Hasher;
import io.cadencia.domain.access.SetupCode;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Builds what signs people in by local accounts, and what keeps those. */
public final class LocalWiring {

  private final Storage storage;
  private final Clock clock;
  private final AuditedAccounts accounts;
  private final PasswordHasher hasher = new Argon2Hasher(new SecureRandom());

  /**
   * @param clock the wall's
   */
  public LocalWiring(Storage storage, Clock clock) {
    this.storage = storage;
    this.clock = clock;
    this.accounts =
        new AuditedAccounts(storage.accounts(), storage.sessions(), storage.auditLog(), clock);
  }

  public SetPasswordUseCase setPassword() {
    return new SetPasswordService(hasher, accounts, storage.unitOfWork());
  }

  public RemoveLocalAccountUseCase remove() {
    return new RemoveLocalAccountService(accounts, storage.unitOfWork());
  }

  public UnlockSignInUseCase unlock() {
    return new UnlockSignInService(
        storage.signInAttempts(), storage.auditLog(), storage.unitOfWork(), clock);
  }

  /**
   * @param trail is told who signs in
   * @param code by which the first account can be made, or null
   */
  LocalUseCases useCases(TellAccessUseCase trail, @Nullable SetupCode code) {
    var local =
        new LocalSignIn(
            storage.accounts(),
            accounts,
            new LocalPasswords(hasher, HashingTurns.few()),
            storage.signInAttempts(),
            trail,
            storage.unitOfWork(),
            code,
            clock);
    return new LocalUseCases(local.signIn(), local.setUp(), local.ways());
  }
}
