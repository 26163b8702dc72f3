package io.cadencia.domain.access;

import io.cadencia.domain.audit.ActorId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who has which role, by e-mail address. An entry of exactly an address goes before every pattern,
 * and of the patterns the first that fits decides.
 *
 * @param entries no two of them of the same address or pattern
 */
public record RoleMapping(List<RoleEntry> entries) {

  /** Nobody has been given a role. */
  public static final RoleMapping NOBODY = new RoleMapping(List.of());

  /**
   * @throws IllegalArgumentException if an address or pattern is there twice
   */
  public RoleMapping {
    entries = List.copyOf(entries);
    var seen = new HashSet<String>();
    for (var entry : entries) {
      if (!seen.add(entry.who())) {
        throw new IllegalArgumentException("'" + entry.who() + "' is given a role twice");
      }
    }
  }

  /** The role of an address; of one that no entry fits, and of anything else, the viewer's. */
  public Role roleOf(ActorId who) {
    return find(who).orElse(Role.VIEWER);
  }

  /** The role of an address; empty if no entry fits. */
  public Optional<Role> find(ActorId who) {
    var address = RoleEntry.folded(who.value());
    return Stream.concat(
            entries.stream().filter(Predicate.not(RoleEntry::isPattern)),
            entries.stream().filter(RoleEntry::isPattern))
        .filter(entry -> entry.fits(address))
        .map(RoleEntry::role)
        .findFirst();
  }
}
