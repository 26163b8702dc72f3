package io.cadencia.application.service.access;

import io.cadencia.application.port.in.access.SignInLocallyUseCase;
import io.cadencia.application.port.in.access.TellAccessUseCase;
import io.cadencia.application.port.in.access.TellAccessUseCase.Refusal;
import io.cadencia.application.port.out.LocalAccountStore;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.access.AccountName;
import io.cadencia.domain.access.LocalAccount;
import io.cadencia.domain.access.SignInRefusedException;
import io.cadencia.domain.access.SignInThrottledException;
import io.cadencia.domain.audit.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does the same for a name that nobody has as for a wrong password, and answers the same. */
public final class SignInLocallyService implements SignInLocallyUseCase {

  private final LocalAccountStore accounts;
  private final LocalPasswords passwords;
  private final SignInGuard guard;
  private final TellAccessUseCase trail;
  private final UnitOfWork unitOfWork;

  SignInLocallyService(
      LocalAccountStore accounts,
      LocalPasswords passwords,
      SignInGuard guard,
      TellAccessUseCase trail,
      UnitOfWork unitOfWork) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.guard = guard;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public String signIn(Command command) {
    long attempt = guard.admit(command.peer(), command.name());
    var known = AccountName.typed(command.name()).flatMap(accounts::find).orElse(null);
    var checked = checked(attempt, command, known);
    if (known == null || checked.isEmpty()) {
      throw refused(known, command);
    }
    return unitOfWork.execute(() -> begin(attempt, known, checked.get(), command));
  }

  private Optional<LocalAccount> checked(
      long attempt, Command command, @Nullable LocalAccount known) {
    try {
      return passwords.check(command.password(), known);
    } catch (SignInThrottledException busy) {
      guard.takeBack(attempt);
      throw busy;
    }
  }

  /** While the password was computed, somebody may have set another or removed the account. */
  private String begin(long attempt, LocalAccount known, LocalAccount checked, Command command) {
    if (!accounts.find(known.name()).equals(Optional.of(known))) {
      throw refused(known, command);
    }
    if (!checked.equals(known)) {
      accounts.save(checked);
    }
    guard.succeeded(attempt);
    var who = checked.identity();
    trail.signedIn(who.asActor(), command.peer());
    return command.begin().apply(who);
  }

  /** Only the name of an account is told: people type passwords into the field of the name. */
  private SignInRefusedException refused(@Nullable LocalAccount known, Command command) {
    var who = known == null ? null : Actor.named(known.name().value());
    trail.refused(new Refusal(who, command.peer(), Refusal.SIGN_IN, "UNAUTHENTICATED"));
    return new SignInRefusedException();
  }
}
