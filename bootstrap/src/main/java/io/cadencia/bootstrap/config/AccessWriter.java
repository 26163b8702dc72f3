package io.cadencia.bootstrap.config;

import io.cadencia.adapter.http.access.jwt.IssuerSettings;
import io.cadencia.domain.access.Permission;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the group {@code access}. It is no part of the canonical form: who may look changes
 * nothing that is measured.
 */
final class AccessWriter {

  private AccessWriter() {}

  static List<String> lines(AccessConfig access) {
    var lines = new ArrayList<String>();
    lines.add("access:");
    lines.add("  viewer_enabled: " + access.viewerEnabled());
    addRoles(lines, access);
    var proxy = access.proxy();
    if (proxy != null) {
      lines.add("  proxy:");
      lines.add("    identity_header: " + ConfigWriter.quoted(proxy.identityHeader()));
      lines.add("    secret_file: " + ConfigWriter.quoted(proxy.secretFile().toString()));
    }
    var tailnet = access.tailnet();
    if (tailnet != null) {
      var proxies = tailnet.proxies().stream().map(InetAddress::getHostAddress).sorted().toList();
      lines.add("  tailnet:");
      lines.add("    enabled: true");
      lines.add("    proxies: " + ConfigWriter.list(proxies));
    }
    addIssuers(lines, access.issuers());
    addOidc(lines, access.oidc());
    lines.add("  sessions:");
    lines.add("    idle_minutes: " + access.sessions().idle().toMinutes());
    lines.add("    longest_hours: " + access.sessions().longest().toHours());
    addServices(lines, access.services());
    return lines;
  }

  private static void addOidc(List<String> lines, AccessConfig.@Nullable Oidc oidc) {
    if (oidc == null) {
      return;
    }
    var settings = oidc.settings();
    lines.add("  oidc:");
    lines.add("    issuer: " + ConfigWriter.quoted(settings.issuer().toString()));
    lines.add("    client_id: " + ConfigWriter.quoted(settings.clientId()));
    if (oidc.secretFile() != null) {
      lines.add("    client_secret_file: " + ConfigWriter.quoted(oidc.secretFile().toString()));
    }
    lines.add("    name: " + ConfigWriter.quoted(settings.name()));
    lines.add("    scopes: " + ConfigWriter.list(settings.scopes()));
    lines.add("    role_claim: " + ConfigWriter.quoted(settings.roleClaim()));
    lines.add("    email_claim: " + ConfigWriter.quoted(settings.emailClaim()));
    lines.add("    public_url: " + ConfigWriter.quoted(settings.publicUrl().toString()));
  }

  private static void addRoles(List<String> lines, AccessConfig access) {
    var entries = access.roles().entries();
    if (entries.isEmpty()) {
      return;
    }
    lines.add("  roles:");
    entries.forEach(
        entry ->
            lines.add(
                "    - {who: %s, role: %s}"
                    .formatted(ConfigWriter.quoted(entry.who()), entry.role().word())));
  }

  private static void addIssuers(List<String> lines, List<IssuerSettings> issuers) {
    if (issuers.isEmpty()) {
      return;
    }
    lines.add("  issuers:");
    for (var issuer : issuers) {
      lines.add("    - issuer: " + ConfigWriter.quoted(issuer.issuer()));
      lines.add("      audience: " + ConfigWriter.quoted(issuer.audience()));
      lines.add("      keys: " + ConfigWriter.quoted(issuer.keySet().toString()));
      lines.add("      role_claim: " + ConfigWriter.quoted(issuer.roleClaim()));
      lines.add("      email_claim: " + ConfigWriter.quoted(issuer.emailClaim()));
    }
  }

  private static void addServices(List<String> lines, List<AccessConfig.Service> services) {
    if (services.isEmpty()) {
      return;
    }
    lines.add("  services:");
    for (var service : services) {
      var words = service.permissions().stream().sorted().map(Permission::word).toList();
      lines.add("    - name: " + ConfigWriter.quoted(service.name()));
      lines.add("      permissions: " + ConfigWriter.list(words));
      var file = service.secretFile();
      if (file != null) {
        lines.add("      secret_file: " + ConfigWriter.quoted(file.toString()));
      }
    }
  }
}
