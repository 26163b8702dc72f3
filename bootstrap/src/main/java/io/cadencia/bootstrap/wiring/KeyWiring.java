package io.cadencia.bootstrap.wiring;

import io.cadencia.adapter.http.access.SecretSupplier;
import io.cadencia.adapter.http.usecase.KeyUseCases;
import io.cadencia.application.service.access.IssueKeyService;
import io.cadencia.application.service.access.ListKeysService;
import io.cadencia.application.service.access.RevokeKeyService;
import java.security.SecureRandom;
import java.time.Clock;

/** Builds what has to do with keys of programs. */
public final class KeyWiring {

  private final Storage storage;
  private final Clock clock;

  public KeyWiring(Storage storage, Clock clock) {
    this.storage = storage;
    this.clock = clock;
  }

  public KeyUseCases useCases() {
    var keys = storage.keys();
    return new KeyUseCases(
        new IssueKeyService(
            keys,
            storage.auditLog(),
            storage.unitOfWork(),
            clock,
            new SecretSupplier(new SecureRandom())),
        new ListKeysService(keys, clock),
        new RevokeKeyService(keys, storage.auditLog(), storage.unitOfWork(), clock));
  }
}
