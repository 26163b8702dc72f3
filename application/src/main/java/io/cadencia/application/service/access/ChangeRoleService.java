package io.cadencia.application.service.access;

import io.cadencia.application.port.in.access.ChangeRoleUseCase;
import io.cadencia.application.port.in.access.ListPeopleUseCase.Entry;
import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.PeopleStore;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.access.OwnRoleException;
import io.cadencia.domain.access.Person;
import io.cadencia.domain.access.PersonNotFoundException;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.RoleConfiguredException;
import io.cadencia.domain.access.RoleGrant;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditSubject;
import io.cadencia.domain.audit.CanonicalText;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Stores the role together with its entry in the trail. */
public final class ChangeRoleService implements ChangeRoleUseCase {

  private final PeopleStore people;
  private final RolesOfPeople roles;
  private final AuditLog auditLog;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public ChangeRoleService(
      PeopleStore people,
      RolesOfPeople roles,
      AuditLog auditLog,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.people = people;
    this.roles = roles;
    this.auditLog = auditLog;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Entry change(Command command) {
    var id = Person.idOf(command.whose());
    roles
        .configured(id)
        .ifPresent(
            role -> {
              throw new RoleConfiguredException(id, role);
            });
    if (Person.idOf(command.actor().id()).equals(id) && command.role() != Role.ADMIN) {
      throw new OwnRoleException(Role.ADMIN);
    }
    var changed = unitOfWork.execute(() -> changed(command));
    roles.forget();
    return new Entry(changed, changed.role(), false);
  }

  private Person changed(Command command) {
    var id = Person.idOf(command.whose());
    var before = people.find(id).orElseThrow(() -> new PersonNotFoundException(id));
    if (before.grant() != null && before.role() == command.role()) {
      return before;
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var after = before.given(command.role(), new RoleGrant(command.actor().id(), now));
    people.save(after);
    auditLog.append(act(before, after, command, now));
    return after;
  }

  private static AuditAct act(Person before, Person after, Command command, Instant now) {
    return new AuditAct(
        now,
        command.actor().id(),
        AuditAction.ROLE_CHANGED,
        new AuditSubject("account", after.id().value()),
        null,
        new CanonicalText().with("role", before.role().word()).text(),
        command.actor().sign(new CanonicalText().with("role", after.role().word())).text());
  }
}
