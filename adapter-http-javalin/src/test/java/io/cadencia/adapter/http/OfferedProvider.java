package io.cadencia.adapter.http;

import io.cadencia.adapter.http.access.SecretSupplier;
import io.cadencia.adapter.http.access.jwt.IssuerSettings;
import io.cadencia.adapter.http.access.oidc.OidcClient;
import io.cadencia.adapter.http.access.oidc.OidcSettings;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** An identity provider that is offered and never asked. */
public final class OfferedProvider {

  private OfferedProvider() {}

  public static OidcClient named(String name) {
    var settings =
        new OidcSettings(
            URI.create("https://entrar.planta.example"),
            "cadencia",
            name,
            List.of("openid"),
            IssuerSettings.ROLE_CLAIM,
            IssuerSettings.EMAIL_CLAIM,
            URI.create("https://caja.planta.example"));
    var clock = Clock.fixed(TestPlant.NOON, ZoneOffset.UTC);
    return new OidcClient(settings, null, new SecretSupplier(new Random(7)), clock, () -> 0);
  }
}
