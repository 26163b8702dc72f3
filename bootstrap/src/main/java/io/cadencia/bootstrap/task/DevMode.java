package io.cadencia.bootstrap.task;

import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.InMemorySessions;
import io.cadencia.adapter.http.access.OneUseCode;
import io.cadencia.adapter.http.access.SecretSupplier;
import io.cadencia.adapter.http.access.TestUserVerifier;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.wiring.SignIns;
import io.cadencia.domain.access.AccessPolicy;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.RoleMapping;
import io.cadencia.domain.audit.ActorId;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The development mode: whoever opens the link that the program prints is signed in. A link works
 * once; when it was used the next one is printed, for another browser.
 */
final class DevMode {

  private static final Logger LOG = LoggerFactory.getLogger(DevMode.class);

  private static final Identity WHO =
      new Identity(new ActorId("demo@planta.example"), Role.ENGINEER, Mechanism.DEV);

  private final InMemorySessions sessions;
  private final OneUseCode code;
  private final Console console;
  private volatile @Nullable URI page;

  /**
   * @param clock the wall's, by which sessions grow old
   * @param random one that cannot be foretold
   */
  DevMode(Clock clock, RandomGenerator random, Console console) {
    var secrets = new SecretSupplier(random);
    this.sessions = new InMemorySessions(clock, secrets);
    this.code = new OneUseCode(secrets, WHO);
    this.console = console;
  }

  AccessSettings settings(AccessPolicy policy) {
    return new AccessSettings(true, policy, sessions, this::redeem);
  }

  /**
   * @param roles the roles that the configuration gives now
   */
  SignIns signIns(Supplier<RoleMapping> roles) {
    return new SignIns(sessions.store(), null, roles);
  }

  /** Warns, and says where the page is; returns the link, which signs in whoever opens it. */
  URI welcome(URI address) {
    LOG.warn(
        "development mode: whoever is on this machine may sign in and be anybody by the header {};"
            + " never use it in a plant",
        TestUserVerifier.HEADER);
    page = address;
    var link = link(address);
    console.out().println("the board is at " + link);
    return link;
  }

  private Optional<Identity> redeem(String given) {
    var who = code.redeem(given);
    var address = page;
    if (who.isPresent() && address != null) {
      console.out().println("signed in; for another browser: " + link(address));
    }
    return who;
  }

  private URI link(URI address) {
    return address.resolve("/?code=" + code.current());
  }
}
