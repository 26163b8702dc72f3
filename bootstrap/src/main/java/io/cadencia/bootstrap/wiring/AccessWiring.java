package io.cadencia.bootstrap.wiring;

import io.cadencia.adapter.http.access.Mechanisms;
import io.cadencia.adapter.http.access.header.ProxyVerifier;
import io.cadencia.adapter.http.access.header.TailnetVerifier;
import io.cadencia.adapter.http.access.jwt.JwtVerifier;
import io.cadencia.bootstrap.config.AccessConfig;
import io.cadencia.bootstrap.folder.SecretFile;
import io.cadencia.domain.access.RoleMapping;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Supplier;

/** By what it becomes known who asks, as the configuration says. */
public final class AccessWiring {

  private AccessWiring() {}

  /**
   * @param roles the roles now
   * @param clock the wall's, by which tokens begin and end
   * @throws IOException if a secret cannot be read, or others may read it too
   */
  public static Mechanisms mechanisms(AccessConfig access, Supplier<RoleMapping> roles, Clock clock)
      throws IOException {
    var mechanisms = Mechanisms.NONE;
    var proxy = access.proxy();
    if (proxy != null) {
      var secret = SecretFile.read(proxy.secretFile());
      mechanisms = mechanisms.withProxy(new ProxyVerifier(proxy.identityHeader(), secret));
    }
    var tailnet = access.tailnet();
    if (tailnet != null) {
      mechanisms = mechanisms.withTailnet(new TailnetVerifier(roles, tailnet.proxies()));
    }
    if (!access.issuers().isEmpty()) {
      mechanisms =
          mechanisms.withBearer(new JwtVerifier(access.issuers(), clock, System::nanoTime));
    }
    return mechanisms;
  }
}
