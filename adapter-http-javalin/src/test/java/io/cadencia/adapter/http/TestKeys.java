package io.cadencia.adapter.http;

import io.cadencia.adapter.http.usecase.KeyUseCases;
import io.cadencia.application.port.in.access.IssueKeyUseCase;
import io.cadencia.application.port.in.access.IssueKeyUseCase.Issued;
import io.cadencia.application.port.out.InMemoryApiKeyStore;
import io.cadencia.application.port.out.InMemoryAuditLog;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.application.service.access.IssueKeyService;
import io.cadencia.application.service.access.ListKeysService;
import io.cadencia.application.service.access.RevokeKeyService;
import io.cadencia.domain.access.KeyGrant;
import io.cadencia.domain.access.KeySecret;
import io.cadencia.domain.audit.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/** Keys in memory, issued by the real use cases at noon. */
public final class TestKeys {

  public static final Clock NOON = Clock.fixed(TestPlant.NOON, ZoneOffset.UTC);

  public final InMemoryApiKeyStore store = new InMemoryApiKeyStore();
  private final InMemoryAuditLog trail = new InMemoryAuditLog();
  private final AtomicInteger made = new AtomicInteger();

  KeyUseCases useCases() {
    var work = new InMemoryUnitOfWork(trail, store);
    return new KeyUseCases(
        new IssueKeyService(
            store, trail, work, NOON, () -> "%043d".formatted(made.incrementAndGet())),
        new ListKeysService(store, NOON),
        new RevokeKeyService(store, trail, work, NOON));
  }

  /** A key that somebody was given. */
  public KeySecret issue(KeyGrant grant) {
    var command = new IssueKeyUseCase.Command(grant, Actor.named("jefa@planta.example"));
    Issued issued = useCases().issue().issue(command);
    return issued.secret();
  }
}
