package io.cadencia.bootstrap.task;

import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.PeerAddress;
import io.cadencia.adapter.http.access.SecretSupplier;
import io.cadencia.adapter.http.access.SignInCodes;
import io.cadencia.adapter.http.access.StoredSessions;
import io.cadencia.application.port.in.access.RecognisePersonUseCase;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.RolesInForce;
import io.cadencia.bootstrap.wiring.AccessWiring;
import io.cadencia.bootstrap.wiring.PeopleWiring;
import io.cadencia.bootstrap.wiring.SignIns;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.access.SetupCode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Who gets in to a server, once its database is open, and what its user is told about it. */
final class ServerAccess {

  private final CadenciaConfig config;
  private final @Nullable DevMode dev;
  private final Storage storage;
  private final RolesInForce roles;
  private final Clock clock;
  private final boolean toldApart;
  private final @Nullable SetupCode code;

  /**
   * @param file where the configuration lies, to be looked at again
   * @param dev the development mode, or null in a plant
   * @param clock the wall's
   */
  ServerAccess(
      CadenciaConfig config, Path file, @Nullable DevMode dev, Storage storage, Clock clock) {
    this.config = config;
    this.dev = dev;
    this.storage = storage;
    this.clock = clock;
    var note = PeopleWiring.noteConfiguredRoles(storage, clock);
    this.roles = new RolesInForce(file, config.access().roles(), note, System::nanoTime);
    this.toldApart = !config.access().believesNobody() || !storage.accounts().isEmpty();
    this.code = dev == null && !toldApart ? SetupCode.draw(new SecureRandom()) : null;
  }

  /**
   * @param people tells the role of whoever is named without one
   * @throws IOException if a secret cannot be read, or others may read it too
   */
  AccessSettings settings(RecognisePersonUseCase people) throws IOException {
    var policy = config.access().policy();
    var settings =
        dev == null
            ? new AccessSettings(false, policy, stored(), SignInCodes.NONE)
            : dev.settings(policy);
    return settings
        .withMechanisms(AccessWiring.mechanisms(config.access(), people, clock, System::getenv))
        .withOidc(AccessWiring.oidc(config.access(), clock))
        .withPeers(new PeerAddress(config.http().trustedProxies()))
        .withCallersToldApart(toldApart);
  }

  private StoredSessions stored() {
    var secrets = new SecretSupplier(new SecureRandom());
    return new StoredSessions(storage.sessions(), config.access().sessions(), clock, secrets);
  }

  SignIns signIns() {
    return dev == null ? new SignIns(storage.sessions(), code, roles) : dev.signIns(roles);
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
