package io.cadencia.adapter.http;

import io.cadencia.adapter.http.usecase.PeopleUseCases;
import io.cadencia.application.port.in.access.ChangeRoleUseCase;
import io.cadencia.application.port.in.access.ListPeopleUseCase;
import io.cadencia.application.port.in.access.ListPeopleUseCase.Entry;
import io.cadencia.application.port.in.access.RecognisePersonUseCase.Sighting;
import io.cadencia.application.port.in.access.SignOutEverywhereUseCase;
import io.cadencia.application.port.in.access.WelcomePersonUseCase.Newcomer;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.domain.CadenciaException;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Person;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.RoleGrant;
import io.cadencia.domain.audit.ActorId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** People with the roles that a test gives them, strangers else; remembers what was asked. */
public final class TestPeople {

  public static final Person ANA =
      Person.firstSeen(new ActorId("ana@planta.example"), Mechanism.TAILSCALE, TestPlant.NOON)
          .given(Role.ENGINEER, new RoleGrant(new ActorId("jefa@planta.example"), TestPlant.NOON));

  public final Map<ActorId, Role> roles = new ConcurrentHashMap<>();
  public final List<Sighting> sightings = new CopyOnWriteArrayList<>();
  public final List<Newcomer> welcomed = new CopyOnWriteArrayList<>();
  public final List<ListPeopleUseCase.Query> queries = new CopyOnWriteArrayList<>();
  public final List<ChangeRoleUseCase.Command> changes = new CopyOnWriteArrayList<>();
  public final List<SignOutEverywhereUseCase.Command> signedOut = new CopyOnWriteArrayList<>();
  public volatile @Nullable CadenciaException refusal;
  public volatile boolean storageIsAway;

  /** The role that came along, else the one that a test gave, else a viewer's. */
  public Role recognise(Sighting sighting) {
    sightings.add(sighting);
    return Objects.requireNonNullElseGet(
        sighting.claimed(), () -> roles.getOrDefault(sighting.who(), Role.VIEWER));
  }

  private Role welcome(Newcomer newcomer) {
    if (storageIsAway) {
      throw new StorageException("disk full");
    }
    welcomed.add(newcomer);
    return recognise(new Sighting(newcomer.who(), Mechanism.OIDC, newcomer.claimed()));
  }

  private ListPeopleUseCase.Page list(ListPeopleUseCase.Query query) {
    queries.add(query);
    var stranger =
        Person.firstSeen(new ActorId("sub:0011223344556677:17"), Mechanism.OIDC, TestPlant.NOON)
            .claimedAs(Role.EXECUTIVE);
    return new ListPeopleUseCase.Page(
        List.of(
            new Entry(ANA, Role.ADMIN, true),
            new Entry(ANA, Role.ENGINEER, false),
            new Entry(stranger, Role.VIEWER, false)),
        true);
  }

  private Entry change(ChangeRoleUseCase.Command command) {
    changes.add(command);
    var refused = refusal;
    if (refused != null) {
      throw refused;
    }
    return new Entry(ANA, command.role(), false);
  }

  /**
   * @param signOut is asked too when somebody is signed out
   */
  PeopleUseCases useCases(SignOutEverywhereUseCase signOut) {
    return new PeopleUseCases(
        this::recognise,
        this::welcome,
        this::list,
        this::change,
        () -> Map.of(Role.VIEWER, 2, Role.ENGINEER, 3),
        command -> {
          signedOut.add(command);
          return signOut.signOut(command);
        });
  }
}
