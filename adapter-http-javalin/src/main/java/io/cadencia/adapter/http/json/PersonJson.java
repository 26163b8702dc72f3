package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.access.ListPeopleUseCase.Entry;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.RoleGrant;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was seen, of the API.
 *
 * @param email or another name where there is no address
 * @param role in force where no token tells another
 * @param roleFrom who gave it: {@code configuration}, {@code administrator} or {@code nobody}
 * @param claimedRole what the identity provider told at the last sign-in; holds in its sessions
 */
public record PersonJson(
    String email,
    String role,
    String roleFrom,
    @Nullable String claimedRole,
    @Nullable String givenBy,
    @Nullable Instant givenTs,
    String firstMechanism,
    Instant firstSeenTs,
    Instant lastSeenTs) {

  public static PersonJson of(Entry entry) {
    var person = entry.person();
    return new PersonJson(
        person.id().value(),
        entry.role().word(),
        from(entry),
        word(person.claimed()),
        by(person.grant()),
        at(person.grant()),
        person.firstBy().word(),
        person.firstSeenAt(),
        person.lastSeenAt());
  }

  private static String from(Entry entry) {
    if (entry.configured()) {
      return "configuration";
    }
    return entry.person().grant() == null ? "nobody" : "administrator";
  }

  private static @Nullable String word(@Nullable Role role) {
    return role == null ? null : role.word();
  }

  private static @Nullable String by(@Nullable RoleGrant grant) {
    return grant == null ? null : grant.by().value();
  }

  private static @Nullable Instant at(@Nullable RoleGrant grant) {
    return grant == null ? null : grant.at();
  }
}
