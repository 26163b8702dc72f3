package io.cadencia.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.audit.ActorId;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B-10 somebody who was seen")
class PersonTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final Person ANA =
      Person.firstSeen(new ActorId("Ana@Planta.example"), Mechanism.JWT, NOON);

  @Test
  void is_a_viewer_at_first_whom_nobody_gave_anything() {
    assertThat(ANA.role()).isEqualTo(Role.VIEWER);
    assertThat(ANA.grant()).isNull();
    assertThat(ANA.claimed()).isNull();
    assertThat(ANA.firstBy()).isEqualTo(Mechanism.JWT);
  }

  @Test
  @DisplayName("A-27 is the same in whatever case the address is written")
  void is_the_same_in_whatever_case_the_address_is_written() {
    assertThat(ANA.id()).isEqualTo(new ActorId("ana@planta.example"));
    assertThat(Person.idOf(new ActorId("ANA@PLANTA.EXAMPLE"))).isEqualTo(ANA.id());
    assertThat(Person.idOf(new ActorId("\u212Aim@planta.example")).value()).startsWith("\u212A");
  }

  @Test
  void keeps_the_case_of_a_name_that_is_no_address() {
    var subject = new ActorId("sub:0011:AbC");

    assertThat(Person.idOf(subject)).isEqualTo(subject);
  }

  @Test
  void is_told_to_be_seen_once_an_hour() {
    assertThat(ANA.isToBeTold(NOON.plusSeconds(3599))).isFalse();
    assertThat(ANA.isToBeTold(NOON.plusSeconds(3600))).isTrue();
    assertThat(ANA.seen(NOON.plusSeconds(3600)).lastSeenAt()).isEqualTo(NOON.plusSeconds(3600));
    assertThat(ANA.seen(NOON.minusSeconds(1))).isEqualTo(ANA);
  }

  @Test
  void cannot_be_two_people_in_two_spellings() {
    assertThatThrownBy(
            () ->
                new Person(
                    new ActorId("Ana@planta.example"),
                    Role.VIEWER,
                    null,
                    null,
                    Mechanism.JWT,
                    NOON,
                    NOON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lower case");
  }
}
