package io.cadencia.application.service.access;

import io.cadencia.application.port.in.access.SetUpFirstAccountUseCase;
import io.cadencia.application.port.in.access.TellAccessUseCase;
import io.cadencia.application.port.in.access.TellAccessUseCase.Refusal;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.access.AccountName;
import io.cadencia.domain.access.LocalAccount;
import io.cadencia.domain.access.PasswordHash;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.SetupCodeRefusedException;
import io.cadencia.domain.access.SignInThrottledException;

/** Whoever sees the console becomes the first administrator, once. */
public final class SetUpFirstAccountService implements SetUpFirstAccountUseCase {

  private final FirstAccount first;
  private final LocalPasswords passwords;
  private final AuditedAccounts accounts;
  private final SignInGuard guard;
  private final TellAccessUseCase trail;
  private final UnitOfWork unitOfWork;

  SetUpFirstAccountService(
      FirstAccount first,
      LocalPasswords passwords,
      AuditedAccounts accounts,
      SignInGuard guard,
      TellAccessUseCase trail,
      UnitOfWork unitOfWork) {
    this.first = first;
    this.passwords = passwords;
    this.accounts = accounts;
    this.guard = guard;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public String setUp(Command command) {
    var code = first.demandOpen();
    var name = AccountName.typed(command.name()).orElseGet(() -> new AccountName(command.name()));
    command.password().demandGood();
    long attempt = guard.admit(command.peer(), command.name());
    if (!code.isMeantBy(command.code())) {
      trail.refused(new Refusal(null, command.peer(), Refusal.SIGN_IN, "UNAUTHENTICATED"));
      throw new SetupCodeRefusedException();
    }
    var hash = hash(attempt, command);
    var token = unitOfWork.execute(() -> begin(attempt, name, hash, command));
    first.close();
    return token;
  }

  private PasswordHash hash(long attempt, Command command) {
    try {
      return passwords.hash(command.password());
    } catch (SignInThrottledException busy) {
      guard.takeBack(attempt);
      throw busy;
    }
  }

  private String begin(long attempt, AccountName name, PasswordHash hash, Command command) {
    first.demandOpen();
    var account = new LocalAccount(name, hash, Role.ADMIN, accounts.now());
    var who = account.identity();
    accounts.save(account, who.asActor());
    guard.succeeded(attempt);
    trail.signedIn(who.asActor(), command.peer());
    return command.begin().apply(who);
  }
}
