package io.cadencia.adapter.http;

import io.cadencia.adapter.http.usecase.AccessUseCases;
import io.cadencia.adapter.http.usecase.LocalUseCases;
import io.cadencia.application.port.in.access.SetPasswordUseCase;
import io.cadencia.application.port.in.access.TellAccessUseCase;
import io.cadencia.application.port.out.CountingHasher;
import io.cadencia.application.port.out.InMemoryAuditLog;
import io.cadencia.application.port.out.InMemoryLocalAccountStore;
import io.cadencia.application.port.out.InMemorySessionStore;
import io.cadencia.application.port.out.InMemorySignInAttempts;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.application.service.access.AuditedAccounts;
import io.cadencia.application.service.access.HashingTurns;
import io.cadencia.application.service.access.LocalPasswords;
import io.cadencia.application.service.access.LocalSignIn;
import io.cadencia.application.service.access.SetPasswordService;
import io.cadencia.application.service.access.SignOutEverywhereService;
import io.cadencia.domain.access.AccountName;
import io.cadencia.domain.access.Password;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.SetupCode;
import io.cadencia.domain.audit.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Remembers what the trail would have been told, and lets local accounts sign in. */
public final class TestAccess implements TellAccessUseCase {

  public final List<SignedIn> signedIn = new CopyOnWriteArrayList<>();
  public final TestPeople people = new TestPeople();
  public final List<Refusal> refused = new CopyOnWriteArrayList<>();
  public final CountingHasher hasher = new CountingHasher();

  /** What {@code endAll} of a sign-out everywhere ends; give it to the server's sessions. */
  public final InMemorySessionStore sessions = new InMemorySessionStore();

  /** Makes the first account; to be said before the server starts. */
  public @Nullable SetupCode setupCode;

  private final InMemoryLocalAccountStore store = new InMemoryLocalAccountStore();
  private final InMemorySignInAttempts attempts = new InMemorySignInAttempts();
  private final InMemoryAuditLog trail = new InMemoryAuditLog();
  private final InMemoryUnitOfWork work = new InMemoryUnitOfWork(store, attempts, trail);
  private final AtomicReference<Instant> now = new AtomicReference<>(TestPlant.NOON);
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  private final AuditedAccounts accounts = new AuditedAccounts(store, sessions, trail, clock);

  /** The clock of sign-ins and sessions. */
  public Clock clock() {
    return clock;
  }

  public void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  public void account(String name, String password, Role role) {
    new SetPasswordService(hasher, accounts, work)
        .set(
            new SetPasswordUseCase.Command(
                new AccountName(name),
                Password.of(password.toCharArray()),
                role,
                Actor.named("console")));
  }

  public final TestKeys keys = new TestKeys();

  @Override
  public void tell(Event event) {
    if (event instanceof Refusal refusal) {
      refused.add(refusal);
    } else {
      signedIn.add((SignedIn) event);
    }
  }

  public AccessUseCases useCases() {
    var local =
        new LocalSignIn(
            store,
            accounts,
            new LocalPasswords(hasher, HashingTurns.few()),
            attempts,
            this,
            work,
            setupCode,
            clock);
    return new AccessUseCases(
        this,
        new LocalUseCases(local.signIn(), local.setUp(), local.ways()),
        people.useCases(new SignOutEverywhereService(sessions, trail, work, clock)),
        keys.useCases());
  }
}
