package io.cadencia.application.service.access;

import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.LocalAccountStore;
import io.cadencia.application.port.out.SessionStore;
import io.cadencia.domain.access.AccountName;
import io.cadencia.domain.access.LocalAccount;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditSubject;
import io.cadencia.domain.audit.CanonicalText;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Local accounts together with their sessions and the trail: nobody goes on with a role or a
 * password that is no longer theirs. To be called in a unit of work.
 */
public final class AuditedAccounts {

  private final LocalAccountStore accounts;
  private final SessionStore sessions;
  private final AuditLog auditLog;
  private final Clock clock;

  public AuditedAccounts(
      LocalAccountStore accounts, SessionStore sessions, AuditLog auditLog, Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  Optional<LocalAccount> find(AccountName name) {
    return accounts.find(name);
  }

  /** As exactly as accounts are kept. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  void save(LocalAccount account, Actor actor) {
    var before = accounts.find(account.name());
    accounts.save(account);
    int ended = sessions.endAll(account.name().actor());
    append(
        actor,
        AuditAction.PASSWORD_SET,
        account.name(),
        before.map(AuditedAccounts::text).orElse(null),
        actor.sign(told(account).with("sessions", (long) ended)).text());
  }

  boolean remove(AccountName name, Actor actor) {
    var before = accounts.find(name);
    if (before.isEmpty()) {
      return false;
    }
    accounts.remove(name);
    int ended = sessions.endAll(name.actor());
    append(
        actor,
        AuditAction.LOCAL_ACCOUNT_REMOVED,
        name,
        text(before.get()),
        actor.sign(new CanonicalText().with("sessions", (long) ended)).text());
    return true;
  }

  private void append(
      Actor actor, AuditAction action, AccountName name, @Nullable String before, String after) {
    auditLog.append(
        new AuditAct(
            clock.instant(),
            actor.id(),
            action,
            new AuditSubject("account", name.value()),
            null,
            before,
            after));
  }

  private static String text(LocalAccount account) {
    return told(account).text();
  }

  private static CanonicalText told(LocalAccount account) {
    return new CanonicalText().with("role", account.role().word());
  }
}
