package io.cadencia.application.service.access;

import io.cadencia.application.port.in.access.NoteConfiguredRolesUseCase;
import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.access.RoleMapping;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditEntry;
import io.cadencia.domain.audit.AuditSubject;
import io.cadencia.domain.audit.CanonicalText;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares with what the trail was told last, so that no change between two starts is missed. */
public final class NoteConfiguredRolesService implements NoteConfiguredRolesUseCase {

  static final AuditSubject SUBJECT = new AuditSubject("configuration", "access.roles");

  private static final ActorId CONFIGURATION = new ActorId("configuration");
  private static final String NONE = new CanonicalText().text();
  private static final int PAGE = 500;

  private final AuditLog auditLog;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public NoteConfiguredRolesService(AuditLog auditLog, UnitOfWork unitOfWork, Clock clock) {
    this.auditLog = auditLog;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public void note(RoleMapping roles) {
    var now = text(roles);
    unitOfWork.run(
        () -> {
          var told = told();
          if (!Objects.requireNonNullElse(told, NONE).equals(now)) {
            auditLog.append(
                new AuditAct(
                    clock.instant(),
                    CONFIGURATION,
                    AuditAction.ROLES_CONFIGURED,
                    SUBJECT,
                    null,
                    told,
                    now));
          }
        });
  }

  /** What the trail was told last, or null if nothing. */
  private @Nullable String told() {
    String last = null;
    List<AuditEntry> page;
    long after = 0;
    do {
      page = auditLog.about(SUBJECT, after, PAGE);
      if (!page.isEmpty()) {
        var newest = page.get(page.size() - 1);
        last = newest.after();
        after = newest.seq();
      }
    } while (page.size() == PAGE);
    return last;
  }

  /** In their order, which decides between patterns. */
  private static String text(RoleMapping roles) {
    var text = new CanonicalText();
    int place = 0;
    for (var entry : roles.entries()) {
      place++;
      text.with("%04d %s".formatted(place, entry.who()), entry.role().word());
    }
    return text.text();
  }
}
