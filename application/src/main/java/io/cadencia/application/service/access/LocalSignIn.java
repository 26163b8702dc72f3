package io.cadencia.application.service.access;

import io.cadencia.application.port.in.access.FindWaysInUseCase;
import io.cadencia.application.port.in.access.SetUpFirstAccountUseCase;
import io.cadencia.application.port.in.access.SignInLocallyUseCase;
import io.cadencia.application.port.in.access.TellAccessUseCase;
import io.cadencia.application.port.out.LocalAccountStore;
import io.cadencia.application.port.out.SignInAttempts;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.access.SetupCode;
import io.cadencia.domain.access.SignInThrottle;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Puts together what signs people in by local accounts, over one count of attempts. */
public final class LocalSignIn {

  private final LocalAccountStore store;
  private final AuditedAccounts accounts;
  private final LocalPasswords passwords;
  private final TellAccessUseCase trail;
  private final UnitOfWork unitOfWork;
  private final SignInGuard guard;
  private final FirstAccount first;

  /**
   * @param code by which the first account can be made, or null
   * @param clock the wall's
   */
  public LocalSignIn(
      LocalAccountStore store,
      AuditedAccounts accounts,
      LocalPasswords passwords,
      SignInAttempts attempts,
      TellAccessUseCase trail,
      UnitOfWork unitOfWork,
      @Nullable SetupCode code,
      Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.passwords = passwords;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
    this.guard = new SignInGuard(attempts, SignInThrottle.STANDARD, unitOfWork, clock);
    this.first = new FirstAccount(store, code);
  }

  public SignInLocallyUseCase signIn() {
    return new SignInLocallyService(store, passwords, guard, trail, unitOfWork);
  }

  public SetUpFirstAccountUseCase setUp() {
    return new SetUpFirstAccountService(first, passwords, accounts, guard, trail, unitOfWork);
  }

  public FindWaysInUseCase ways() {
    return new FindWaysInService(store, first);
  }
}
