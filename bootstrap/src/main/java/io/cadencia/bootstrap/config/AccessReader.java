package io.cadencia.bootstrap.config;

import io.cadencia.adapter.http.access.header.ProxyVerifier;
import io.cadencia.adapter.http.access.jwt.IssuerSettings;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.RoleEntry;
import io.cadencia.domain.access.RoleMapping;
import io.cadencia.domain.access.SessionLifetime;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads the group {@code access}. */
final class AccessReader {

  private static final String ADDRESSES = "give a list of IP addresses such as 100.101.102.103";

  private static final String WHOLE_PATH = "give the whole path of a file, beginning with /";

  private static final String ROLES =
      Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "));

  private AccessReader() {}

  static Optional<AccessConfig> access(Section access) {
    var usual = AccessConfig.DEFAULT;
    var viewers = flag(access, "viewer_enabled", usual.viewerEnabled());
    var roles = roles(access);
    var proxy = access.group("proxy").read(AccessReader::proxy);
    var tailnet = access.group("tailnet").read(AccessReader::tailnet);
    var issuers = access.each("issuers", AccessReader::issuer);
    var oidc = access.group("oidc").read(OidcReader::oidc);
    var sessions = access.group("sessions").read(AccessReader::sessions).orElse(usual.sessions());
    var services = ServiceReader.services(access);
    return Optional.of(
        new AccessConfig(
            viewers,
            roles,
            proxy.orElse(null),
            tailnet.orElse(null),
            issuers,
            oidc.orElse(null),
            sessions,
            services));
  }

  private static boolean flag(Section section, String key, boolean usual) {
    return section
        .optional(key)
        .flatMap(node -> section.yesOrNo(key, node, "give true or false"))
        .orElse(usual);
  }

  private static RoleMapping roles(Section access) {
    var entries = access.each("roles", AccessReader::role);
    return made(access, "roles", entries.toString(), () -> new RoleMapping(entries))
        .orElse(RoleMapping.NOBODY);
  }

  private static Optional<RoleEntry> role(Section section) {
    var who =
        section.requiredText("who", "give an e-mail address or a pattern such as *@planta.example");
    var wayOut = "give one of " + ROLES;
    var role =
        section
            .requiredText("role", wayOut)
            .flatMap(
                word ->
                    Role.ofWord(word).or(() -> section.wrong("role", new Node.Text(word), wayOut)));
    return who.isEmpty() || role.isEmpty()
        ? Optional.empty()
        : made(section, "who", who.get(), () -> new RoleEntry(who.get(), role.get()));
  }

  /** A group without keys is none. */
  private static Optional<AccessConfig.Proxy> proxy(Section proxy) {
    var header = proxy.optionalText("identity_header", "give the name of a header");
    var file = secretFile(proxy);
    if (file.isEmpty()) {
      header.ifPresent(name -> proxy.required("secret_file", WHOLE_PATH));
      return Optional.empty();
    }
    var name = header.orElse(ProxyVerifier.IDENTITY_HEADER);
    return made(proxy, "identity_header", name, () -> new ProxyVerifier(name, ""))
        .map(checked -> new AccessConfig.Proxy(name, file.get()));
  }

  static Optional<Path> secretFile(Section section) {
    return section
        .optionalText("secret_file", WHOLE_PATH)
        .flatMap(
            text ->
                Path.of(text).isAbsolute()
                    ? Optional.of(Path.of(text))
                    : section.wrong("secret_file", new Node.Text(text), WHOLE_PATH));
  }

  private static Optional<AccessConfig.Tailnet> tailnet(Section tailnet) {
    var proxies = tailnet.texts("proxies", text -> address(text).isPresent(), ADDRESSES);
    return flag(tailnet, "enabled", false)
        ? Optional.of(new AccessConfig.Tailnet(addresses(proxies)))
        : Optional.empty();
  }

  private static Optional<SessionLifetime> sessions(Section sessions) {
    var usual = SessionLifetime.STANDARD;
    var idle = minutes(sessions, (int) usual.idle().toMinutes());
    var longest = hours(sessions, (int) usual.longest().toHours());
    return made(
        sessions,
        "idle_minutes",
        Long.toString(idle.toMinutes()),
        () -> new SessionLifetime(idle, longest));
  }

  private static Duration minutes(Section sessions, int usual) {
    var wayOut = "give minutes from 2 to 10080";
    return Duration.ofMinutes(
        sessions
            .optional("idle_minutes")
            .flatMap(node -> sessions.whole("idle_minutes", node, 2, 10_080, wayOut))
            .orElse(usual));
  }

  private static Duration hours(Section sessions, int usual) {
    var wayOut = "give hours from 1 to 720";
    return Duration.ofHours(
        sessions
            .optional("longest_hours")
            .flatMap(node -> sessions.whole("longest_hours", node, 1, 720, wayOut))
            .orElse(usual));
  }

  private static Set<InetAddress> addresses(List<String> texts) {
    return texts.stream().flatMap(text -> address(text).stream()).collect(Collectors.toSet());
  }

  /** Digits, dots and colons alone, so that no name is ever looked up. */
  private static Optional<InetAddress> address(String text) {
    try {
      return text.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")
          ? Optional.of(InetAddress.getByName(text))
          : Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static Optional<IssuerSettings> issuer(Section section) {
    var issuer = section.requiredText("issuer", "give what the tokens hold as iss");
    var audience = section.requiredText("audience", "give what the tokens hold as aud");
    var keys = section.requiredText("keys", "give the https address of its key set");
    var role = section.optionalText("role_claim", "give the name of a claim");
    var email = section.optionalText("email_claim", "give the name of a claim");
    if (issuer.isEmpty() || audience.isEmpty() || keys.isEmpty()) {
      return Optional.empty();
    }
    Function<URI, IssuerSettings> settings =
        address ->
            new IssuerSettings(
                issuer.get(),
                address,
                audience.get(),
                role.orElse(IssuerSettings.ROLE_CLAIM),
                email.orElse(IssuerSettings.EMAIL_CLAIM));
    return made(section, "keys", keys.get(), () -> settings.apply(URI.create(keys.get())));
  }

  /** What the parts themselves refuse is a fault of the file. */
  static <T> Optional<T> made(Section section, String key, String given, Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException e) {
      return section.wrong(key, new Node.Text(given), String.valueOf(e.getMessage()));
    }
  }
}
