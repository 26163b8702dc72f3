package io.cadencia.bootstrap.wiring;

import io.cadencia.adapter.http.HttpSettings;
import io.cadencia.adapter.http.access.BearerVerifier;
import io.cadencia.adapter.http.access.Mechanisms;
import io.cadencia.adapter.http.access.SecretSupplier;
import io.cadencia.adapter.http.access.header.ProxyVerifier;
import io.cadencia.adapter.http.access.header.TailnetVerifier;
import io.cadencia.adapter.http.access.jwt.JwtVerifier;
import io.cadencia.adapter.http.access.key.KeyVerifier;
import io.cadencia.adapter.http.access.oidc.OidcClient;
import io.cadencia.adapter.http.access.service.ServiceAccount;
import io.cadencia.adapter.http.access.service.ServiceVerifier;
import io.cadencia.application.port.in.access.RecognisePersonUseCase;
import io.cadencia.application.port.out.ApiKeyStore;
import io.cadencia.bootstrap.config.AccessConfig;
import io.cadencia.bootstrap.folder.SecretFile;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** By what it becomes known who asks, as the configuration says. */
public final class AccessWiring {

  private AccessWiring() {}

  /**
   * @param people tells the role of whoever is named without one
   * @param clock the wall's, by which tokens begin and end
   * @param environment the value of a variable of the environment, or null
   * @throws IOException if a secret cannot be read, or others may read it too
   */
  public static Mechanisms mechanisms(
      AccessConfig access,
      RecognisePersonUseCase people,
      Clock clock,
      Function<String, @Nullable String> environment)
      throws IOException {
    var mechanisms = Mechanisms.NONE;
    var proxy = access.proxy();
    if (proxy != null) {
      var secret = SecretFile.read(proxy.secretFile());
      mechanisms = mechanisms.withProxy(new ProxyVerifier(proxy.identityHeader(), secret));
    }
    var tailnet = access.tailnet();
    if (tailnet != null) {
      mechanisms = mechanisms.withTailnet(new TailnetVerifier(people, tailnet.proxies()));
    }
    if (!access.issuers().isEmpty()) {
      mechanisms =
          mechanisms.withBearer(new JwtVerifier(access.issuers(), clock, System::nanoTime, people));
    }
    if (!access.services().isEmpty()) {
      mechanisms = mechanisms.withService(services(access, clock, environment));
    }
    return mechanisms;
  }

  private static ServiceVerifier services(
      AccessConfig access, Clock clock, Function<String, @Nullable String> environment)
      throws IOException {
    var secrets = new ServiceSecrets(environment);
    var accounts = new ArrayList<ServiceAccount>();
    for (var service : access.services()) {
      accounts.add(secrets.account(service));
    }
    return new ServiceVerifier(accounts, clock);
  }

  /** Keys are believed wherever there is a storage that knows them. */
  static HttpSettings withKeys(HttpSettings settings, ApiKeyStore keys, Clock clock) {
    var access = settings.access();
    var mechanisms = access.mechanisms();
    var bearer = new BearerVerifier(new KeyVerifier(keys, clock), mechanisms.bearer());
    return settings.withAccess(access.withMechanisms(mechanisms.withBearer(bearer)));
  }

  /**
   * The identity provider at which browsers sign in, or null.
   *
   * @param clock the wall's, by which tokens begin and end
   * @throws IOException if the secret cannot be read, or others may read it too
   */
  public static @Nullable OidcClient oidc(AccessConfig access, Clock clock) throws IOException {
    var oidc = access.oidc();
    if (oidc == null) {
      return null;
    }
    var file = oidc.secretFile();
    var secret = file == null ? null : SecretFile.read(file);
    var secrets = new SecretSupplier(new SecureRandom());
    return new OidcClient(oidc.settings(), secret, secrets, clock, System::nanoTime);
  }
}
