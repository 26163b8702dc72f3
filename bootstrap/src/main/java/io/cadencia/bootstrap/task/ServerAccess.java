package io.cadencia.bootstrap.task;

import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.Mechanisms;
import io.cadencia.adapter.http.access.PeerAddress;
import io.cadencia.adapter.http.access.SecretSupplier;
import io.cadencia.adapter.http.access.SignInCodes;
import io.cadencia.adapter.http.access.StoredSessions;
import io.cadencia.application.port.out.SessionStore;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.wiring.SignIns;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.access.SetupCode;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Who gets in to a server, once its database is open, and what its user is told about it. */
final class ServerAccess {

  private final CadenciaConfig config;
  private final @Nullable DevMode dev;
  private final Mechanisms mechanisms;
  private final SessionStore sessions;
  private final @Nullable SetupCode code;
  private final Clock clock;

  /**
   * @param dev the development mode, or null in a plant
   * @param mechanisms by what else it becomes known who asks
   * @param clock the wall's
   */
  ServerAccess(
      CadenciaConfig config,
      @Nullable DevMode dev,
      Mechanisms mechanisms,
      Storage storage,
      Clock clock) {
    this.config = config;
    this.dev = dev;
    this.mechanisms = mechanisms;
    this.sessions = storage.sessions();
    this.clock = clock;
    boolean nobodyGetsIn =
        dev == null && config.access().believesNobody() && storage.accounts().isEmpty();
    this.code = nobodyGetsIn ? SetupCode.draw(new SecureRandom()) : null;
  }

  AccessSettings settings() {
    var policy = config.access().policy();
    var settings =
        dev == null
            ? new AccessSettings(false, policy, stored(), SignInCodes.NONE)
            : dev.settings(policy);
    return settings
        .withMechanisms(mechanisms)
        .withPeers(new PeerAddress(config.http().trustedProxies()));
  }

  private StoredSessions stored() {
    var secrets = new SecretSupplier(new SecureRandom());
    return new StoredSessions(sessions, config.access().sessions(), clock, secrets);
  }

  SignIns signIns() {
    return dev == null ? new SignIns(sessions, code) : dev.signIns();
  }

  /** The code is shown on the console alone: who sees that may do as they like anyway. */
  void welcome(URI board, Console console) {
    if (dev != null) {
      dev.welcome(board);
      return;
    }
    console.out().println("the board is at " + board);
    if (code != null) {
      console
          .out()
          .println(
              "nobody can sign in yet: open it and make the first account with the code "
                  + code.shown()
                  + ", or set a password with './cadencia passwd'");
    }
  }
}
