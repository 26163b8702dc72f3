package io.cadencia.adapter.http.json;

import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Permission;
import io.cadencia.domain.access.Role;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, of the API.
 *
 * @param role null for a program, which has no role but permissions of its own
 * @param permissions what they may do, in the order of the map
 * @param csrfToken what writes of this session have to name; null for a caller without a session
 */
public record MeJson(
    String email,
    @Nullable String role,
    String mechanism,
    List<String> permissions,
    @Nullable String csrfToken) {

  public static MeJson of(
      Identity identity, Collection<Permission> permissions, @Nullable String csrfToken) {
    return new MeJson(
        identity.actor().value(),
        identity.rights() instanceof Role role ? role.word() : null,
        identity.mechanism().word(),
        permissions.stream().map(Permission::word).toList(),
        csrfToken);
  }
}
