package io.cadencia.application.service.access;

import io.cadencia.application.port.out.InMemoryAuditLog;
import io.cadencia.application.port.out.InMemoryPeopleStore;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.application.port.out.PeopleStore;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Person;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.RoleMapping;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.audit.AuditEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** People in memory, a configuration that may change, and a clock that is set by hand. */
final class TestPeople {

  static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  static final ActorId ANA = new ActorId("ana@planta.example");
  static final Identity BOSS =
      new Identity(new ActorId("jefa@planta.example"), Role.ADMIN, Mechanism.OIDC);

  final InMemoryPeopleStore store = new InMemoryPeopleStore();
  final InMemoryAuditLog trail = new InMemoryAuditLog();
  final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork(store, trail);
  final List<String> trouble = new ArrayList<>();
  final Clock clock = new HandClock();
  RoleMapping configured = RoleMapping.NOBODY;
  Instant now = NOON;

  private final class HandClock extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  RolesOfPeople roles() {
    return new RolesOfPeople(store, () -> configured, () -> Duration.between(NOON, now).toNanos());
  }

  PeopleRegister register() {
    return register(store);
  }

  PeopleRegister register(PeopleStore people) {
    return new PeopleRegister(people, trail, unitOfWork, trouble::add, clock);
  }

  ChangeRoleService changing(RolesOfPeople roles) {
    return new ChangeRoleService(store, roles, trail, unitOfWork, clock);
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  void seen(ActorId who) {
    store.save(Person.firstSeen(who, Mechanism.TAILSCALE, NOON));
  }

  List<String> told() {
    return trail.afterSeq(0, 100).stream().map(AuditEntry::action).toList();
  }
}
