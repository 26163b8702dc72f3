package io.cadencia.application.service.access;

import io.cadencia.application.port.in.access.SetPasswordUseCase;
import io.cadencia.application.port.out.PasswordHasher;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.access.LocalAccount;
import io.cadencia.domain.access.PasswordHash;
import io.cadencia.domain.access.Role;

/** Computes first, so that the transaction is short. */
public final class SetPasswordService implements SetPasswordUseCase {

  private final PasswordHasher hasher;
  private final AuditedAccounts accounts;
  private final UnitOfWork unitOfWork;

  public SetPasswordService(
      PasswordHasher hasher, AuditedAccounts accounts, UnitOfWork unitOfWork) {
    this.hasher = hasher;
    this.accounts = accounts;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public LocalAccount set(Command command) {
    command.password().demandGood();
    var hash = hasher.hash(command.password());
    return unitOfWork.execute(() -> save(command, hash));
  }

  private LocalAccount save(Command command, PasswordHash hash) {
    var account = new LocalAccount(command.name(), hash, roleFor(command), accounts.now());
    accounts.save(account, command.actor());
    return account;
  }

  private Role roleFor(Command command) {
    var wanted = command.role();
    return wanted != null
        ? wanted
        : accounts.find(command.name()).map(LocalAccount::role).orElse(Role.ADMIN);
  }
}
