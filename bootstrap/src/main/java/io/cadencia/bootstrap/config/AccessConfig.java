package io.cadencia.bootstrap.config;

import io.cadencia.adapter.http.access.jwt.IssuerSettings;
import io.cadencia.adapter.http.access.oidc.OidcSettings;
import io.cadencia.domain.access.AccessPolicy;
import io.cadencia.domain.access.Permission;
import io.cadencia.domain.access.RoleMapping;
import io.cadencia.domain.access.SessionLifetime;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in, and what they may do.
 *
 * @param viewerEnabled key {@code access.viewer_enabled}: whether a viewer may read what an
 *     executive reads; otherwise they wait for a role
 * @param roles key {@code access.roles}: the roles of those whom the tailnet names
 * @param proxy key {@code access.proxy}: the proxy of the public site, or null
 * @param tailnet key {@code access.tailnet}: whether and from where the tailnet is believed, or
 *     null
 * @param issuers key {@code access.issuers}: identity providers whose tokens are believed
 * @param oidc key {@code access.oidc}: the identity provider at which browsers sign in, or null
 * @param sessions keys {@code access.sessions}: how long a browser stays signed in
 * @param services key {@code access.services}: programs of the plant that sign their requests
 */
public record AccessConfig(
    boolean viewerEnabled,
    RoleMapping roles,
    @Nullable Proxy proxy,
    @Nullable Tailnet tailnet,
    List<IssuerSettings> issuers,
    @Nullable Oidc oidc,
    SessionLifetime sessions,
    List<Service> services) {

  /** What holds where the file says nothing. */
  public static final AccessConfig DEFAULT =
      new AccessConfig(
          false,
          RoleMapping.NOBODY,
          null,
          null,
          List.of(),
          null,
          SessionLifetime.STANDARD,
          List.of());

  public AccessConfig {
    issuers = List.copyOf(issuers);
    services = List.copyOf(services);
  }

  /**
   * @param identityHeader the header that names who asks
   * @param secretFile holds the secret that the proxy shows
   */
  public record Proxy(String identityHeader, Path secretFile) {}

  /**
   * @param proxies from where it is believed besides this machine
   */
  public record Tailnet(Set<InetAddress> proxies) {

    public Tailnet {
      proxies = Set.copyOf(proxies);
    }
  }

  /**
   * @param secretFile holds the secret that the provider gave to the plant; null for a public
   *     client
   */
  public record Oidc(OidcSettings settings, @Nullable Path secretFile) {}

  /**
   * @param permissions what it may do
   * @param secretFile holds the secret it signs with; null if the environment does
   */
  public record Service(String name, Set<Permission> permissions, @Nullable Path secretFile) {

    public Service {
      permissions = Set.copyOf(permissions);
    }
  }

  /** Whether nobody is believed anything that somebody else says of them. */
  public boolean believesNobody() {
    return proxy == null && tailnet == null && oidc == null && issuers.isEmpty();
  }

  public AccessPolicy policy() {
    return new AccessPolicy(!viewerEnabled);
  }
}
