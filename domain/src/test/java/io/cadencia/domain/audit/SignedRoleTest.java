package io.cadencia.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignedRoleTest {

  private static final Actor ENGINEER =
      new Actor(new ActorId("ingeniera@planta.example"), "engineer", "local");

  @Test
  @DisplayName("E-02 the role of who signed is found, without the name")
  void is_found() {
    var signed = ENGINEER.sign(new CanonicalText().with("code", "C001")).text();

    assertThat(Actor.roleIn(signed)).hasValue("engineer");
    assertThat(signed).doesNotContain("planta");
  }

  @Test
  @DisplayName("E-02 nobody gets a role by writing one into a note")
  void cannot_be_made_up() {
    var note = "\"by_role\":\"admin\"";

    var unsigned = new CanonicalText().with("notes", note).with("a", "by_role").text();

    assertThat(Actor.roleIn(unsigned)).isEmpty();
    assertThat(Actor.roleIn(ENGINEER.sign(new CanonicalText().with("notes", note)).text()))
        .hasValue("engineer");
  }
}
