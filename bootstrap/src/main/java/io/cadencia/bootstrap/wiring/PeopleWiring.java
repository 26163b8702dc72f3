package io.cadencia.bootstrap.wiring;

import io.cadencia.adapter.http.usecase.PeopleUseCases;
import io.cadencia.application.port.in.access.ChangeRoleUseCase;
import io.cadencia.application.port.in.access.ListPeopleUseCase;
import io.cadencia.application.port.in.access.NoteConfiguredRolesUseCase;
import io.cadencia.application.port.out.SessionStore;
import io.cadencia.application.service.access.ChangeRoleService;
import io.cadencia.application.service.access.CountRolesService;
import io.cadencia.application.service.access.ListPeopleService;
import io.cadencia.application.service.access.NoteConfiguredRolesService;
import io.cadencia.application.service.access.PeopleRegister;
import io.cadencia.application.service.access.RecognisePersonService;
import io.cadencia.application.service.access.RolesOfPeople;
import io.cadencia.application.service.access.SignOutEverywhereService;
import io.cadencia.application.service.access.WelcomePersonService;
import io.cadencia.domain.access.RoleMapping;
import java.time.Clock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds what has to do with who was seen and what they may do. */
public final class PeopleWiring {

  private static final Logger LOG = LoggerFactory.getLogger("cadencia.security");

  private final Storage storage;
  private final Clock clock;

  /** One for all use cases, so that a change has effect at once. */
  private final RolesOfPeople roles;

  /**
   * @param configured the roles that the configuration gives now
   */
  public PeopleWiring(Storage storage, Supplier<RoleMapping> configured, Clock clock) {
    this.storage = storage;
    this.clock = clock;
    this.roles = new RolesOfPeople(storage.people(), configured, System::nanoTime);
  }

  /**
   * @param sessions which are ended when somebody is signed out
   */
  PeopleUseCases useCases(SessionStore sessions) {
    var register =
        new PeopleRegister(
            storage.people(), storage.auditLog(), storage.unitOfWork(), LOG::warn, clock);
    return new PeopleUseCases(
        new RecognisePersonService(register, roles),
        new WelcomePersonService(register, roles),
        list(),
        changeRole(),
        new CountRolesService(storage.people(), roles),
        new SignOutEverywhereService(sessions, storage.auditLog(), storage.unitOfWork(), clock));
  }

  public ListPeopleUseCase list() {
    return new ListPeopleService(storage.people(), roles);
  }

  public ChangeRoleUseCase changeRole() {
    return new ChangeRoleService(
        storage.people(), roles, storage.auditLog(), storage.unitOfWork(), clock);
  }

  /** Tells the trail what the configuration says. */
  public static NoteConfiguredRolesUseCase noteConfiguredRoles(Storage storage, Clock clock) {
    return new NoteConfiguredRolesService(storage.auditLog(), storage.unitOfWork(), clock);
  }
}
