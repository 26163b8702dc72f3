package io.cadencia.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.audit.ActorId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A-27 the mapping of addresses to roles")
class RoleMappingTest {

  private static final RoleMapping PLANT =
      new RoleMapping(
          List.of(
              new RoleEntry("*@planta.example", Role.EXECUTIVE),
              new RoleEntry("ing.*@planta.example", Role.ENGINEER),
              new RoleEntry("jefa@planta.example", Role.ADMIN),
              new RoleEntry("Consultor+*@*.Example", Role.ENGINEER)));

  private static Role roleOf(String address) {
    return PLANT.roleOf(new ActorId(address));
  }

  @ParameterizedTest
  @CsvSource({
    "jefa@planta.example, ADMIN",
    "JEFA@Planta.EXAMPLE, ADMIN",
    "otra@planta.example, EXECUTIVE",
    "ing.ruiz@planta.example, EXECUTIVE",
    "consultor+vision@lab.example, ENGINEER",
    "consultor+@.example, ENGINEER",
    "alguien@otra.example, VIEWER",
  })
  void gives_an_address_before_a_pattern_and_the_first_pattern_before_the_next(
      String address, Role role) {
    assertThat(roleOf(address)).isEqualTo(role);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jefa",
        "jefa@planta.example.evil.example",
        "jefa@evil.example@planta.example",
        "jefa@planta_example",
        "jefa@sub.planta.example",
        "jefa@planta.example ",
        " ing.ruiz@planta.example.",
        "jefa@planta.example\n",
        "auth0|1234",
        "@",
        "*",
      })
  @DisplayName("A-27 a stranger, also one who looks alike, is a viewer")
  void gives_a_stranger_nothing(String address) {
    assertThat(roleOf(address)).isEqualTo(Role.VIEWER);
  }

  @Test
  void takes_no_letter_for_another_that_becomes_it_in_lower_case() {
    var mapping = new RoleMapping(List.of(new RoleEntry("kiko@taller.example", Role.ADMIN)));

    assertThat(mapping.roleOf(new ActorId("KIKO@TALLER.example"))).isEqualTo(Role.ADMIN);
    assertThat(mapping.roleOf(new ActorId("\u212Aiko@taller.example"))).isEqualTo(Role.VIEWER);
    assertThat(mapping.roleOf(new ActorId("k\u0130ko@taller.example"))).isEqualTo(Role.VIEWER);
  }

  @Test
  void takes_everything_but_the_star_as_it_is() {
    var mapping =
        new RoleMapping(List.of(new RoleEntry("a.?[b-z](*)+\\d@planta.example", Role.ADMIN)));

    assertThat(mapping.roleOf(new ActorId("a.?[b-z](x)+\\d@planta.example"))).isEqualTo(Role.ADMIN);
    assertThat(mapping.roleOf(new ActorId("a.?c(x)+1@planta.example"))).isEqualTo(Role.VIEWER);
  }

  @ParameterizedTest
  @CsvSource({
    "a*a@planta.example, a@planta.example, VIEWER",
    "a*a@planta.example, aa@planta.example, ADMIN",
    "*ab*ab*@planta.example, ab@planta.example, VIEWER",
    "*ab*ab*@planta.example, xabyabz@planta.example, ADMIN",
    "a**b@planta.example, ab@planta.example, ADMIN",
    "*@*, alguien@planta.example, ADMIN",
    "*@*example, alguien@example, ADMIN",
    "*a*a*a*a*a*a*a*a*b@x.example, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@x.example, VIEWER",
  })
  void lets_no_two_pieces_of_a_pattern_share_a_character(
      String pattern, String address, Role role) {
    var mapping = new RoleMapping(List.of(new RoleEntry(pattern, Role.ADMIN)));

    assertThat(mapping.roleOf(new ActorId(address))).isEqualTo(role);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "*",
        "jefa",
        "jefa@",
        "@planta.example",
        "je fa@planta.example",
        "a@b@c",
        "jefa@planta.example\n",
        "jefa\u0000@planta.example",
        "je\u00A0fa@planta.example",
        "jefa\u200B@planta.example",
      })
  void has_no_entry_that_is_neither_an_address_nor_a_pattern(String who) {
    assertThatThrownBy(() -> new RoleEntry(who, Role.ADMIN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was '" + who + "'");
  }

  @Test
  void has_no_entry_longer_than_an_address() {
    var longest = "a".repeat(239) + "@planta.example";

    assertThat(new RoleEntry(longest, Role.ADMIN).who()).hasSize(254);
    assertThatThrownBy(() -> new RoleEntry("a" + longest, Role.ADMIN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void does_not_say_two_things_of_the_same_address() {
    var twice =
        List.of(
            new RoleEntry("jefa@planta.example", Role.VIEWER),
            new RoleEntry("Jefa@Planta.example", Role.ADMIN));

    assertThatThrownBy(() -> new RoleMapping(twice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'jefa@planta.example' is given a role twice");
  }

  @Test
  void does_not_change_with_the_list_it_was_made_of() {
    var entries = new ArrayList<RoleEntry>();
    var mapping = new RoleMapping(entries);
    entries.add(new RoleEntry("*@*", Role.ADMIN));

    assertThat(mapping).isEqualTo(RoleMapping.NOBODY);
    assertThat(mapping.roleOf(new ActorId("jefa@planta.example"))).isEqualTo(Role.VIEWER);
  }
}
