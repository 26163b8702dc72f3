package io.cadencia.application.service.access;

import io.cadencia.application.port.in.access.RemoveLocalAccountUseCase;
import io.cadencia.application.port.out.UnitOfWork;

/** The account, its sessions and the entry in the trail go together. */
public final class RemoveLocalAccountService implements RemoveLocalAccountUseCase {

  private final AuditedAccounts accounts;
  private final UnitOfWork unitOfWork;

  public RemoveLocalAccountService(AuditedAccounts accounts, UnitOfWork unitOfWork) {
    this.accounts = accounts;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public boolean remove(Command command) {
    return unitOfWork.execute(() -> accounts.remove(command.name(), command.actor()));
  }
}
