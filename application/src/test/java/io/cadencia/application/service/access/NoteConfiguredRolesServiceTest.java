package io.cadencia.application.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.RoleEntry;
import io.cadencia.domain.access.RoleMapping;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-27 the trail is told of configured roles")
class NoteConfiguredRolesServiceTest {

  private static final RoleEntry ANA = new RoleEntry("ana@planta.example", Role.ADMIN);
  private static final RoleEntry ALL = new RoleEntry("*@planta.example", Role.EXECUTIVE);
  private static final RoleEntry SOME = new RoleEntry("a*@planta.example", Role.ENGINEER);

  private final TestPeople people = new TestPeople();
  private final NoteConfiguredRolesService note =
      new NoteConfiguredRolesService(people.trail, people.unitOfWork, people.clock);

  private void now(RoleEntry... entries) {
    note.note(new RoleMapping(List.of(entries)));
  }

  @Test
  void with_what_was_before_and_what_is_now() {
    now(ANA);
    now(ANA, ALL);

    var second = people.trail.afterSeq(1, 9).get(0);
    assertThat(second.action()).isEqualTo("roles_configured");
    assertThat(second.actor()).isEqualTo("configuration");
    assertThat(second.before()).isEqualTo("{\"0001 ana@planta.example\":\"admin\"}");
    assertThat(second.after())
        .isEqualTo(
            "{\"0001 ana@planta.example\":\"admin\",\"0002 *@planta.example\":\"executive\"}");
  }

  @Test
  void and_not_of_what_it_knows_already() {
    now(ANA);
    now(ANA);
    new NoteConfiguredRolesService(people.trail, people.unitOfWork, people.clock)
        .note(new RoleMapping(List.of(ANA)));

    assertThat(people.told()).hasSize(1);
  }

  @Test
  void of_another_order_which_decides_between_patterns() {
    now(ALL, SOME);
    now(SOME, ALL);

    assertThat(people.told()).hasSize(2);
  }

  @Test
  void that_there_are_none_any_more_and_not_that_there_never_were() {
    now();
    assertThat(people.told()).isEmpty();

    now(ANA);
    now();
    assertThat(people.trail.afterSeq(1, 9).get(0).after()).isEqualTo("{}");
  }
}
