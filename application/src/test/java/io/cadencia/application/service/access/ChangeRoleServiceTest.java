package io.cadencia.application.service.access;

import static io.cadencia.application.service.access.TestPeople.ANA;
import static io.cadencia.application.service.access.TestPeople.BOSS;
import static io.cadencia.application.service.access.TestPeople.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.in.access.ChangeRoleUseCase.Command;
import io.cadencia.application.port.in.access.ListPeopleUseCase.Query;
import io.cadencia.domain.access.OwnRoleException;
import io.cadencia.domain.access.PersonNotFoundException;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.RoleConfiguredException;
import io.cadencia.domain.access.RoleEntry;
import io.cadencia.domain.access.RoleGrant;
import io.cadencia.domain.access.RoleMapping;
import io.cadencia.domain.audit.ActorId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B-10 a role that is given")
class ChangeRoleServiceTest {

  private final TestPeople people = new TestPeople();
  private final RolesOfPeople roles = people.roles();
  private final ChangeRoleService change = people.changing(roles);

  @BeforeEach
  void see() {
    people.seen(ANA);
    people.seen(BOSS.actor());
  }

  private void give(ActorId whom, Role role) {
    change.change(new Command(whom, role, BOSS.asActor()));
  }

  @Test
  void is_kept_with_who_gave_it_and_when() {
    give(new ActorId("Ana@planta.example"), Role.ENGINEER);

    var ana = people.store.find(ANA).orElseThrow();
    assertThat(ana.role()).isEqualTo(Role.ENGINEER);
    assertThat(ana.grant()).isEqualTo(new RoleGrant(BOSS.actor(), NOON));
  }

  @Test
  void is_told_to_the_trail_with_the_role_before_and_after() {
    give(ANA, Role.ENGINEER);

    var entry = people.trail.afterSeq(0, 9).get(0);
    assertThat(entry.action()).isEqualTo("role_changed");
    assertThat(entry.actor()).isEqualTo("jefa@planta.example");
    assertThat(entry.subjectKind() + " " + entry.subjectId())
        .isEqualTo("account ana@planta.example");
    assertThat(entry.before()).isEqualTo("{\"role\":\"viewer\"}");
    assertThat(entry.after())
        .isEqualTo("{\"by_mechanism\":\"oidc\",\"by_role\":\"admin\",\"role\":\"engineer\"}");
  }

  @Test
  void a_second_time_changes_nothing() {
    give(ANA, Role.ENGINEER);
    give(ANA, Role.ENGINEER);

    assertThat(people.told()).containsExactly("role_changed");
  }

  @Test
  void is_refused_for_somebody_who_was_never_seen() {
    assertThatThrownBy(() -> give(new ActorId("luz@planta.example"), Role.ADMIN))
        .isInstanceOf(PersonNotFoundException.class)
        .hasMessageContaining("access.roles");
    assertThat(people.told()).isEmpty();
  }

  @Test
  void is_refused_where_the_configuration_decides_also_by_a_pattern() {
    people.configured =
        new RoleMapping(List.of(new RoleEntry("a*@planta.example", Role.EXECUTIVE)));

    assertThatThrownBy(() -> give(ANA, Role.ADMIN))
        .isInstanceOf(RoleConfiguredException.class)
        .hasMessageContaining("access.roles");
    assertThat(people.store.find(ANA).orElseThrow().role()).isEqualTo(Role.VIEWER);
  }

  @Test
  void is_not_taken_away_from_themselves_by_an_administrator_in_any_spelling() {
    give(BOSS.actor(), Role.ADMIN);

    for (var name : List.of("jefa@planta.example", "JEFA@planta.example")) {
      assertThatThrownBy(() -> give(new ActorId(name), Role.ENGINEER))
          .isInstanceOf(OwnRoleException.class);
    }
    assertThat(people.store.find(BOSS.actor()).orElseThrow().role()).isEqualTo(Role.ADMIN);
  }

  @Test
  void is_listed_as_it_is_in_force() {
    give(ANA, Role.ENGINEER);
    people.configured = new RoleMapping(List.of(new RoleEntry("jefa@planta.example", Role.ADMIN)));
    var list = new ListPeopleService(people.store, roles);

    var first = list.list(new Query("", 1));
    assertThat(first.hasMore()).isTrue();
    assertThat(first.items().get(0).role()).isEqualTo(Role.ENGINEER);
    assertThat(first.items().get(0).configured()).isFalse();
    var second = list.list(new Query(first.items().get(0).person().id().value(), 1));
    assertThat(second.hasMore()).isFalse();
    assertThat(second.items().get(0).role()).isEqualTo(Role.ADMIN);
    assertThat(second.items().get(0).configured()).isTrue();
  }

  @Test
  @DisplayName("B-12 is counted as it is in force")
  void is_counted_as_it_is_in_force() {
    give(ANA, Role.ENGINEER);
    people.configured = new RoleMapping(List.of(new RoleEntry("jefa@planta.example", Role.ADMIN)));

    assertThat(new CountRolesService(people.store, roles).count())
        .isEqualTo(Map.of(Role.VIEWER, 0, Role.EXECUTIVE, 0, Role.ENGINEER, 1, Role.ADMIN, 1));
  }
}
