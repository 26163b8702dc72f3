package io.cadencia.application.service.access;

import io.cadencia.application.port.out.PeopleStore;
import io.cadencia.domain.access.Person;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.RoleMapping;
import io.cadencia.domain.audit.ActorId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Which role somebody has: the one that the configuration gives, else the one that an administrator
 * gave, else a viewer's. What was read is believed for a second, since another process may change
 * it; a change of this process has effect at once.
 */
public final class RolesOfPeople {

  static final Duration FRESH = Duration.ofSeconds(1);

  /** More people than a plant has. */
  private static final int MOST = 10_000;

  private final PeopleStore people;
  private final Supplier<RoleMapping> configured;
  private final LongSupplier nanos;
  private final Map<ActorId, Read> known = new ConcurrentHashMap<>();

  /** Counts changes, so that what was read before one is never believed after it. */
  private final AtomicLong generation = new AtomicLong();

  private record Read(Optional<Person> person, long at, long generation) {}

  /**
   * @param configured the roles that the configuration gives now
   * @param nanos a clock that never jumps, in nanoseconds
   */
  public RolesOfPeople(PeopleStore people, Supplier<RoleMapping> configured, LongSupplier nanos) {
    this.people = people;
    this.configured = configured;
    this.nanos = nanos;
  }

  /** What the configuration says of them; empty if nothing. */
  Optional<Role> configured(ActorId id) {
    return configured.get().find(id);
  }

  Role roleOf(ActorId id) {
    return configured(id).orElseGet(() -> find(id).map(Person::role).orElse(Role.VIEWER));
  }

  /** As {@link #roleOf}, of somebody who is read already. */
  Role roleOf(Person person) {
    return configured(person.id()).orElse(person.role());
  }

  /** The role in a browser that an identity provider signed in: its own word goes first. */
  Role roleInSession(ActorId id) {
    return find(id).flatMap(RolesOfPeople::claimed).orElseGet(() -> roleOf(id));
  }

  private static Optional<Role> claimed(Person person) {
    return Optional.ofNullable(person.claimed());
  }

  /** Somebody was changed, and that is stored. */
  void forget() {
    generation.incrementAndGet();
  }

  private Optional<Person> find(ActorId id) {
    long now = nanos.getAsLong();
    long changes = generation.get();
    var read = known.get(id);
    if (read != null && read.generation() == changes && now - read.at() < FRESH.toNanos()) {
      return read.person();
    }
    var person = people.find(id);
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(id, new Read(person, now, changes));
    return person;
  }
}
