package io.cadencia.bootstrap.config;

import io.cadencia.adapter.http.access.jwt.IssuerSettings;
import io.cadencia.adapter.http.access.oidc.OidcSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the group {@code access.oidc}. */
final class OidcReader {

  private static final String ADDRESS = "give an address that begins with https://";
  private static final String CLAIM = "give the name of a claim";
  private static final String FILE = "give the whole path of a file, beginning with /";

  private OidcReader() {}

  /** A group without its first keys is none. */
  static Optional<AccessConfig.Oidc> oidc(Section oidc) {
    var issuer = oidc.optionalText("issuer", ADDRESS);
    var given = new Given(oidc, issuer.isPresent());
    var settings = given.settings(issuer.orElse(""));
    var file = given.secretFile();
    return issuer.isEmpty()
        ? Optional.empty()
        : settings.map(checked -> new AccessConfig.Oidc(checked, file.orElse(null)));
  }

  /** What stands beside the issuer; all of it is asked for, so that no key is called unknown. */
  private record Given(Section oidc, boolean hasIssuer) {

    Optional<OidcSettings> settings(String issuer) {
      var client = text("client_id", "give the id under which the provider knows this plant");
      var address = text("public_url", ADDRESS);
      var name = oidc.optionalText("name", "give a name for people").orElse("OpenID Connect");
      var scopes = oidc.texts("scopes", scope -> !scope.isBlank(), "give a list of words");
      var role = oidc.optionalText("role_claim", CLAIM).orElse(IssuerSettings.ROLE_CLAIM);
      var email = oidc.optionalText("email_claim", CLAIM).orElse(IssuerSettings.EMAIL_CLAIM);
      if (!hasIssuer || client.isEmpty() || address.isEmpty()) {
        return Optional.empty();
      }
      return AccessReader.made(
          oidc,
          "issuer",
          issuer,
          () ->
              new OidcSettings(
                  URI.create(issuer),
                  client.get(),
                  name,
                  scopes.isEmpty() ? OidcSettings.SCOPES : List.copyOf(scopes),
                  role,
                  email,
                  URI.create(address.get())));
    }

    /** Needed where there is an issuer; without one its absence is the fault. */
    private Optional<String> text(String key, String wayOut) {
      if (hasIssuer) {
        return oidc.requiredText(key, wayOut);
      }
      var found = oidc.optionalText(key, wayOut);
      found.ifPresent(it -> oidc.required("issuer", ADDRESS));
      return found;
    }

    private Optional<Path> secretFile() {
      var file = oidc.optionalText("client_secret_file", FILE);
      return file.isEmpty() || Path.of(file.get()).isAbsolute()
          ? file.map(Path::of)
          : oidc.wrong("client_secret_file", new Node.Text(file.get()), FILE);
    }
  }
}
