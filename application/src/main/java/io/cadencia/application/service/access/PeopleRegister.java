package io.cadencia.application.service.access;

import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.PeopleStore;
import io.cadencia.application.port.out.PeopleTrouble;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Person;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditSubject;
import io.cadencia.domain.audit.CanonicalText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Remembers who was seen: the first time with an entry in the trail, later once an hour. Nobody is
 * turned away because that failed.
 */
public final class PeopleRegister {

  /** Nobody else is remembered beyond these, so that strangers cannot fill the database. */
  static final int MOST = 10_000;

  /** After which it is tried again to remember somebody. */
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  private final PeopleStore people;
  private final AuditLog auditLog;
  private final UnitOfWork unitOfWork;
  private final PeopleTrouble trouble;
  private final Clock clock;

  /** From when on it is to be told again that somebody was seen. */
  private final Map<ActorId, Instant> toldUntil = new ConcurrentHashMap<>();

  public PeopleRegister(
      PeopleStore people,
      AuditLog auditLog,
      UnitOfWork unitOfWork,
      PeopleTrouble trouble,
      Clock clock) {
    this.people = people;
    this.auditLog = auditLog;
    this.unitOfWork = unitOfWork;
    this.trouble = trouble;
    this.clock = clock;
  }

  /** Somebody asks; that is written down if it was not of late. */
  void see(ActorId id, Mechanism by) {
    var now = clock.instant();
    var told = toldUntil.get(id);
    if (told != null && now.isBefore(told)) {
      return;
    }
    if (toldUntil.size() >= MOST) {
      toldUntil.clear();
    }
    toldUntil.put(id, now.plus(Person.TOLD));
    try {
      write(id, by, now, UnaryOperator.identity());
    } catch (StorageException e) {
      toldUntil.put(id, now.plus(AFTER_FAILURE));
      trouble.notRemembered("somebody was seen, which was not stored: " + e.getMessage());
    }
  }

  /** Keeps somebody changed, whether they were seen before or not. */
  void keep(ActorId id, Mechanism by, UnaryOperator<Person> change) {
    write(id, by, clock.instant(), change);
  }

  private void write(ActorId id, Mechanism by, Instant now, UnaryOperator<Person> change) {
    unitOfWork.run(
        () -> {
          var known = people.find(id);
          known
              .or(() -> newcomer(id, by, now))
              .map(person -> change.apply(person.isToBeTold(now) ? person.seen(now) : person))
              .filter(person -> !known.equals(Optional.of(person)))
              .ifPresent(people::save);
        });
  }

  private Optional<Person> newcomer(ActorId id, Mechanism by, Instant now) {
    if (people.count() >= MOST) {
      trouble.notRemembered(
          MOST + " people are known already: " + id.value() + " is let in as a stranger each time");
      return Optional.empty();
    }
    var identity = new Identity(id, Role.VIEWER, by);
    auditLog.append(
        new AuditAct(
            now,
            id,
            AuditAction.PERSON_FIRST_SEEN,
            new AuditSubject("account", id.value()),
            null,
            null,
            identity.asActor().sign(new CanonicalText()).text()));
    return Optional.of(Person.firstSeen(id, by, now));
  }
}
