package io.cadencia.bootstrap.wiring;

import io.cadencia.application.port.out.SessionStore;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.domain.access.RoleMapping;
import io.cadencia.domain.access.SetupCode;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a server signs people in with.
 *
 * @param sessions where it keeps its sessions
 * @param code by which the first account can be made, or null
 * @param roles the roles that the configuration gives now
 */
public record SignIns(
    SessionStore sessions, @Nullable SetupCode code, Supplier<RoleMapping> roles) {

  /** With the roles that the configuration gives now, whatever it says later. */
  public static SignIns of(Storage storage, CadenciaConfig config) {
    return new SignIns(storage.sessions(), null, () -> config.access().roles());
  }
}
