package io.cadencia.application.service.access;

import io.cadencia.application.port.in.access.FindWaysInUseCase;
import io.cadencia.application.port.out.LocalAccountStore;

/** Asked at every look: another process may set the first password. */
public final class FindWaysInService implements FindWaysInUseCase {

  private final LocalAccountStore accounts;
  private final FirstAccount first;

  FindWaysInService(LocalAccountStore accounts, FirstAccount first) {
    this.accounts = accounts;
    this.first = first;
  }

  @Override
  public Ways ways() {
    return new Ways(!accounts.isEmpty(), first.isOpen());
  }
}
