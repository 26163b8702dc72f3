package io.cadencia.domain.access;

import io.cadencia.domain.audit.ActorId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was seen. They begin as a viewer, until an administrator or the configuration says
 * more.
 *
 * @param id see {@link #idOf}
 * @param role which an administrator gave; the viewer's where none did
 * @param grant who gave it, or null where nobody did
 * @param claimed the role that the identity provider told at the last sign-in of a browser, or null
 *     where it told none
 * @param firstBy how it became known the first time who they are
 * @param lastSeenAt as far as that was told, see {@link #TOLD}; not before they were first seen
 */
public record Person(
    ActorId id,
    Role role,
    @Nullable RoleGrant grant,
    @Nullable Role claimed,
    Mechanism firstBy,
    Instant firstSeenAt,
    Instant lastSeenAt) {

  /** That somebody was seen again is told no more often: it costs a write. */
  public static final Duration TOLD = Duration.ofHours(1);

  /**
   * @throws IllegalArgumentException if the id is not folded, or they were last seen before they
   *     were first seen
   */
  public Person {
    if (!id.equals(idOf(id))) {
      throw new IllegalArgumentException("a person's address is kept in lower case, was " + id);
    }
    if (lastSeenAt.isBefore(firstSeenAt)) {
      throw new IllegalArgumentException(
          "somebody first seen at " + firstSeenAt + " was not last seen at " + lastSeenAt);
    }
  }

  /**
   * Under which name somebody is known: of an e-mail address A to Z in lower case, since case does
   * not matter there; any other name as it is.
   */
  public static ActorId idOf(ActorId who) {
    return who.value().indexOf('@') < 0 ? who : new ActorId(RoleEntry.folded(who.value()));
  }

  /** A stranger. */
  public static Person firstSeen(ActorId who, Mechanism by, Instant now) {
    return new Person(idOf(who), Role.VIEWER, null, null, by, now, now);
  }

  /** The same, seen at the instant; what lies back changes nothing. */
  public Person seen(Instant at) {
    return at.isAfter(lastSeenAt)
        ? new Person(id, role, grant, claimed, firstBy, firstSeenAt, at)
        : this;
  }

  /** Whether to be seen at this instant is to be told to whoever remembers them. */
  public boolean isToBeTold(Instant sight) {
    return !sight.isBefore(lastSeenAt.plus(TOLD));
  }

  /** The same, of whom the identity provider tells this role, or none. */
  public Person claimedAs(@Nullable Role told) {
    return new Person(id, role, grant, told, firstBy, firstSeenAt, lastSeenAt);
  }

  /** The same with another role. */
  public Person given(Role other, RoleGrant by) {
    return new Person(id, other, by, claimed, firstBy, firstSeenAt, lastSeenAt);
  }
}
