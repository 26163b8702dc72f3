package io.cadencia.adapter.http.json;

import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Permission;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, of the API.
 *
 * @param permissions what they may do, in the order of the map
 * @param csrfToken what writes of this session have to name; null for a caller without a session
 */
public record MeJson(
    String email,
    String role,
    String mechanism,
    List<String> permissions,
    @Nullable String csrfToken) {

  public static MeJson of(
      Identity identity, Collection<Permission> permissions, @Nullable String csrfToken) {
    return new MeJson(
        identity.actor().value(),
        identity.role().word(),
        identity.mechanism().word(),
        permissions.stream().map(Permission::word).toList(),
        csrfToken);
  }
}
