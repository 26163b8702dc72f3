package io.cadencia.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Person;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.RoleGrant;
import io.cadencia.domain.audit.ActorId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link PeopleStore} keeps. */
public abstract class PeopleStoreContract {

  protected static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  protected abstract PeopleStore people();

  protected static Person person(String name) {
    return Person.firstSeen(new ActorId(name), Mechanism.TAILSCALE, NOON);
  }

  private Person saved(Person person) {
    people().save(person);
    return person;
  }

  @Test
  void knows_nobody_who_was_never_seen() {
    saved(person("ana@planta.example"));

    assertThat(people().find(new ActorId("luz@planta.example"))).isEmpty();
    assertThat(people().find(new ActorId("ana@planta.exampl_"))).isEmpty();
    assertThat(people().find(new ActorId("Ana@planta.example"))).isEmpty();
  }

  @Test
  void gives_back_everybody_as_they_were_kept() {
    var stranger = saved(person("ana@planta.example"));
    var known =
        saved(
            person("luz@planta.example")
                .given(Role.ENGINEER, new RoleGrant(new ActorId("jefa@planta.example"), NOON))
                .claimedAs(Role.ADMIN)
                .seen(NOON.plusMillis(1)));

    assertThat(people().find(stranger.id())).contains(stranger);
    assertThat(people().find(known.id())).contains(known);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void keeps_every_role(Role role) {
    var given =
        saved(
            person("ana@planta.example")
                .given(role, new RoleGrant(new ActorId("jefa@planta.example"), NOON))
                .claimedAs(role));

    assertThat(people().find(given.id())).contains(given);
  }

  @ParameterizedTest
  @EnumSource(names = {"TAILSCALE", "JWT", "OIDC"})
  void keeps_every_mechanism_that_names_people(Mechanism mechanism) {
    var seen = saved(Person.firstSeen(new ActorId("ana@planta.example"), mechanism, NOON));

    assertThat(people().find(seen.id())).contains(seen);
  }

  @Test
  void keeps_the_newest_of_somebody_and_nobody_twice() {
    var first = saved(person("ana@planta.example").claimedAs(Role.ADMIN));
    var other = saved(person("luz@planta.example"));
    var second = saved(first.seen(NOON.plusSeconds(1)).claimedAs(null));

    assertThat(people().find(first.id())).contains(second);
    assertThat(people().find(other.id())).contains(other);
    assertThat(people().count()).isEqualTo(2);
  }

  @Test
  void tells_two_names_apart_that_differ_in_case_alone() {
    var small = saved(person("sub:0011:ab"));
    var large = saved(person("sub:0011:aB"));

    assertThat(people().after("", 9)).containsExactly(large, small);
  }

  @Test
  void lists_page_by_page() {
    var ana = saved(person("ana@planta.example"));
    var luz = saved(person("luz@planta.example"));
    var eva = saved(person("eva@planta.example"));

    assertThat(people().after("", 2)).containsExactly(ana, eva);
    assertThat(people().after(eva.id().value(), 2)).containsExactly(luz);
    assertThat(people().after(luz.id().value(), 2)).isEmpty();
    assertThat(people().after("b", 9)).containsExactly(eva, luz);
  }

  @Test
  void is_empty_at_first() {
    assertThat(people().count()).isZero();
    assertThat(people().after("", 9)).isEmpty();
  }
}
