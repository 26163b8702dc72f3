package io.cadencia.application.service.access;

import static io.cadencia.application.service.access.TestPeople.ANA;
import static io.cadencia.application.service.access.TestPeople.BOSS;
import static io.cadencia.application.service.access.TestPeople.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.in.access.ChangeRoleUseCase;
import io.cadencia.application.port.in.access.RecognisePersonUseCase.Sighting;
import io.cadencia.application.port.in.access.WelcomePersonUseCase.Newcomer;
import io.cadencia.application.port.out.InMemoryPeopleStore;
import io.cadencia.application.port.out.PeopleStore;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Person;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.RoleEntry;
import io.cadencia.domain.access.RoleGrant;
import io.cadencia.domain.access.RoleMapping;
import io.cadencia.domain.audit.ActorId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B-10 A-27 somebody who asks")
class RecognisePersonServiceTest {

  private final TestPeople people = new TestPeople();
  private final RolesOfPeople roles = people.roles();
  private final RecognisePersonService recognise =
      new RecognisePersonService(people.register(), roles);

  private Role seen(ActorId who, Mechanism by, @Nullable Role claimed) {
    return recognise.recognise(new Sighting(who, by, claimed));
  }

  private Role seen() {
    return seen(ANA, Mechanism.TAILSCALE, null);
  }

  private void given(Role role) {
    people.changing(roles).change(new ChangeRoleUseCase.Command(ANA, role, BOSS.asActor()));
  }

  private void configured(String who, Role role) {
    people.configured = new RoleMapping(List.of(new RoleEntry(who, role)));
  }

  @Test
  void is_remembered_as_a_viewer_and_told_to_the_trail_once() {
    assertThat(seen()).isEqualTo(Role.VIEWER);
    seen(new ActorId("ANA@planta.example"), Mechanism.JWT, null);

    assertThat(people.store.find(ANA)).contains(Person.firstSeen(ANA, Mechanism.TAILSCALE, NOON));
    assertThat(people.store.count()).isOne();
    var entry = people.trail.afterSeq(0, 9).get(0);
    assertThat(people.told()).containsExactly("person_first_seen");
    assertThat(entry.actor()).isEqualTo("ana@planta.example");
    assertThat(entry.after()).isEqualTo("{\"by_mechanism\":\"tailscale\",\"by_role\":\"viewer\"}");
  }

  @Test
  void is_known_again_after_a_new_start_without_being_told_again() {
    seen();
    new RecognisePersonService(people.register(), people.roles())
        .recognise(new Sighting(ANA, Mechanism.JWT, null));

    assertThat(people.told()).hasSize(1);
  }

  @Test
  void is_told_to_be_seen_once_an_hour() {
    seen();
    people.pass(Duration.ofMinutes(59));
    seen();
    assertThat(people.store.find(ANA).orElseThrow().lastSeenAt()).isEqualTo(NOON);

    people.pass(Duration.ofMinutes(1));
    seen();
    assertThat(people.store.find(ANA).orElseThrow().lastSeenAt())
        .isEqualTo(NOON.plus(Duration.ofHours(1)));
  }

  @Test
  void has_what_an_administrator_gave_from_the_next_request_on() {
    seen();

    given(Role.ENGINEER);
    assertThat(seen()).isEqualTo(Role.ENGINEER);

    given(Role.VIEWER);
    assertThat(seen()).isEqualTo(Role.VIEWER);
  }

  @Test
  void has_what_another_process_gave_within_a_second() {
    seen();
    var ana = people.store.find(ANA).orElseThrow();
    people.store.save(ana.given(Role.ENGINEER, new RoleGrant(BOSS.actor(), NOON)));

    people.pass(Duration.ofMillis(999));
    assertThat(seen()).isEqualTo(Role.VIEWER);
    people.pass(Duration.ofMillis(1));
    assertThat(seen()).isEqualTo(Role.ENGINEER);
  }

  @Test
  void has_what_the_configuration_says_before_what_an_administrator_gave() {
    seen();
    given(Role.ADMIN);

    configured("*@planta.example", Role.EXECUTIVE);
    assertThat(seen()).isEqualTo(Role.EXECUTIVE);

    configured("ana@planta.example", Role.VIEWER);
    assertThat(seen()).isEqualTo(Role.VIEWER);

    people.configured = RoleMapping.NOBODY;
    assertThat(seen()).isEqualTo(Role.ADMIN);
  }

  @Test
  @DisplayName("A-23 has what a token claims before anything else")
  void has_what_a_token_claims_before_anything_else() {
    configured("ana@planta.example", Role.ADMIN);

    assertThat(seen(ANA, Mechanism.JWT, Role.VIEWER)).isEqualTo(Role.VIEWER);
    assertThat(seen(ANA, Mechanism.JWT, Role.ENGINEER)).isEqualTo(Role.ENGINEER);
    assertThat(seen(ANA, Mechanism.JWT, null)).isEqualTo(Role.ADMIN);
    assertThat(people.store.find(ANA).orElseThrow().claimed()).isNull();
  }

  @Test
  void has_in_a_session_what_the_provider_told_at_the_last_sign_in() {
    var welcome = new WelcomePersonService(people.register(), roles);

    assertThat(welcome.welcome(new Newcomer(ANA, Role.ENGINEER))).isEqualTo(Role.ENGINEER);
    assertThat(seen(ANA, Mechanism.OIDC, null)).isEqualTo(Role.ENGINEER);
    assertThat(seen(ANA, Mechanism.TAILSCALE, null)).isEqualTo(Role.VIEWER);

    assertThat(welcome.welcome(new Newcomer(ANA, Role.VIEWER))).isEqualTo(Role.VIEWER);
    assertThat(seen(ANA, Mechanism.OIDC, null)).isEqualTo(Role.VIEWER);

    given(Role.EXECUTIVE);
    assertThat(seen(ANA, Mechanism.OIDC, null)).isEqualTo(Role.VIEWER);
    assertThat(welcome.welcome(new Newcomer(ANA, null))).isEqualTo(Role.EXECUTIVE);
    assertThat(seen(ANA, Mechanism.OIDC, null)).isEqualTo(Role.EXECUTIVE);
  }

  @Test
  void has_a_name_that_no_pattern_of_addresses_fits_if_it_is_none() {
    configured("*@*", Role.ADMIN);

    assertThat(seen(new ActorId("sub:0011:auth0=7C17"), Mechanism.JWT, null))
        .isEqualTo(Role.VIEWER);
  }

  @Test
  void is_let_in_though_nobody_can_be_remembered_and_that_is_tried_again() {
    var broken = new BrokenStore();
    var service = new RecognisePersonService(people.register(broken), roles);

    assertThat(service.recognise(new Sighting(ANA, Mechanism.JWT, null))).isEqualTo(Role.VIEWER);
    service.recognise(new Sighting(ANA, Mechanism.JWT, null));
    assertThat(people.trouble).hasSize(1).first().asString().contains("disk full");
    assertThat(people.told()).isEmpty();

    people.pass(Duration.ofMinutes(1));
    broken.isBroken = false;
    service.recognise(new Sighting(ANA, Mechanism.JWT, null));
    assertThat(people.told()).containsExactly("person_first_seen");
  }

  @Test
  void is_not_guessed_to_be_a_viewer_when_the_role_cannot_be_read() {
    var unreadable = new RolesOfPeople(new BrokenStore(), () -> people.configured, () -> 0L);

    assertThatThrownBy(() -> unreadable.roleOf(ANA)).isInstanceOf(StorageException.class);
    configured("ana@planta.example", Role.ENGINEER);
    assertThat(unreadable.roleOf(ANA)).isEqualTo(Role.ENGINEER);
  }

  @Test
  void is_not_remembered_once_there_are_too_many() {
    for (int i = 0; i < PeopleRegister.MOST; i++) {
      people.seen(new ActorId("p" + i + "@planta.example"));
    }

    assertThat(seen()).isEqualTo(Role.VIEWER);
    assertThat(seen()).isEqualTo(Role.VIEWER);

    assertThat(people.store.count()).isEqualTo(PeopleRegister.MOST);
    assertThat(people.told()).isEmpty();
    assertThat(people.trouble).hasSize(1).first().asString().contains("10000 people");
  }

  @Test
  void costs_no_reading_while_it_is_fresh() {
    var reads = new AtomicInteger();
    PeopleStore counting =
        new BrokenStore() {
          @Override
          public Optional<Person> find(ActorId id) {
            reads.incrementAndGet();
            return Optional.empty();
          }
        };
    var cached = new RolesOfPeople(counting, () -> people.configured, () -> 0L);

    cached.roleOf(ANA);
    cached.roleOf(ANA);
    assertThat(reads).hasValue(1);
    cached.forget();
    cached.roleOf(ANA);
    assertThat(reads).hasValue(2);
  }

  /** Cannot be read or written, until it can. */
  private class BrokenStore implements PeopleStore {

    private final InMemoryPeopleStore working = people.store;
    private boolean isBroken = true;

    private InMemoryPeopleStore store() {
      if (isBroken) {
        throw new StorageException("disk full");
      }
      return working;
    }

    @Override
    public void save(Person person) {
      store().save(person);
    }

    @Override
    public Optional<Person> find(ActorId id) {
      return store().find(id);
    }

    @Override
    public List<Person> after(String after, int limit) {
      return store().after(after, limit);
    }

    @Override
    public int count() {
      return store().count();
    }
  }
}
