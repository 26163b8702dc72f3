package io.cadencia.application.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.in.access.RemoveLocalAccountUseCase;
import io.cadencia.application.port.in.access.SetPasswordUseCase;
import io.cadencia.application.port.in.access.SetUpFirstAccountUseCase;
import io.cadencia.application.port.in.access.SignInLocallyUseCase.Command;
import io.cadencia.application.port.in.access.UnlockSignInUseCase;
import io.cadencia.application.port.out.CountingHasher;
import io.cadencia.application.port.out.InMemoryAuditLog;
import io.cadencia.application.port.out.InMemoryLocalAccountStore;
import io.cadencia.application.port.out.InMemorySessionStore;
import io.cadencia.application.port.out.InMemorySignInAttempts;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.application.port.out.LocalAccountStore;
import io.cadencia.domain.access.AccountName;
import io.cadencia.domain.access.AccountNameImpossibleException;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.KeptSession;
import io.cadencia.domain.access.LocalAccount;
import io.cadencia.domain.access.Password;
import io.cadencia.domain.access.PasswordLengthException;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.SessionFingerprint;
import io.cadencia.domain.access.SetupClosedException;
import io.cadencia.domain.access.SetupCode;
import io.cadencia.domain.access.SetupCodeRefusedException;
import io.cadencia.domain.access.SignInRefusedException;
import io.cadencia.domain.access.SignInThrottledException;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.AuditEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A-34 A-59a signing in with a local account")
class LocalSignInTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final String DESK = "192.0.2.7";
  private static final String RIGHT = "caballo correcto grapa";
  private static final String WRONG = "caballo falso grapa";
  private static final Actor CONSOLE = Actor.named("console");
  private static final AccountName ANA = new AccountName("ana");

  private Instant now = NOON;
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final CountingHasher hasher = new CountingHasher();
  private final InMemoryLocalAccountStore store = new InMemoryLocalAccountStore();
  private final InMemorySignInAttempts attempts = new InMemorySignInAttempts();
  private final InMemorySessionStore sessions = new InMemorySessionStore();
  private final InMemoryAuditLog trail = new InMemoryAuditLog();
  private final InMemoryUnitOfWork work = new InMemoryUnitOfWork(store, attempts, trail);
  private final AuditedAccounts accounts = new AuditedAccounts(store, sessions, trail, clock);
  private final TellAccessService tell = new TellAccessService(trail, work, clock);
  private final SetupCode code = SetupCode.draw(new Random(3));
  private LocalSignIn local = local(code);
  private int tokens;

  private LocalSignIn local(@Nullable SetupCode code) {
    var passwords = new LocalPasswords(hasher, HashingTurns.few());
    return new LocalSignIn(store, accounts, passwords, attempts, tell, work, code, clock);
  }

  private static Password password(String text) {
    return Password.of(text.toCharArray());
  }

  private LocalAccount set(AccountName name, String password, @Nullable Role role) {
    return new SetPasswordService(hasher, accounts, work)
        .set(new SetPasswordUseCase.Command(name, password(password), role, CONSOLE));
  }

  private String signIn(String name, String password, String peer) {
    return signIn(name, password, peer, this::begin);
  }

  private String signIn(
      String name, String password, String peer, Function<Identity, String> begin) {
    return local.signIn().signIn(new Command(name, password(password), peer, begin));
  }

  private String begin(Identity who) {
    var token = "token " + ++tokens;
    sessions.begin(KeptSession.begin(SessionFingerprint.of(token), who, now));
    return token;
  }

  private @Nullable Identity session(String token) {
    return sessions.find(SessionFingerprint.of(token)).map(KeptSession::identity).orElse(null);
  }

  private void assertRefused(String name, String password, String peer) {
    assertThatThrownBy(() -> signIn(name, password, peer))
        .isInstanceOf(SignInRefusedException.class)
        .hasMessageNotContaining(password);
  }

  private Duration throttled(String name, String password, String peer) {
    try {
      signIn(name, password, peer);
    } catch (SignInThrottledException throttled) {
      return throttled.untilNext();
    } catch (SignInRefusedException refused) {
      throw new AssertionError("it was tried", refused);
    }
    throw new AssertionError("it was let in");
  }

  private List<AuditEntry> told() {
    tell.tellRefusals();
    return trail.afterSeq(0, 100);
  }

  @Nested
  class The_right_password {

    @BeforeEach
    void set_one() {
      set(ANA, RIGHT, Role.ENGINEER);
    }

    @Test
    void begins_a_session_with_the_role_of_the_account() {
      var who = session(signIn(" Ana", RIGHT, DESK));

      assertThat(who).isEqualTo(store.find(ANA).orElseThrow().identity());
      assertThat(who).isNotNull().extracting(Identity::rights).isEqualTo(Role.ENGINEER);
    }

    @Test
    void leaves_an_earlier_session_alive() {
      var first = signIn("ana", RIGHT, DESK);
      signIn("ana", RIGHT, DESK);

      assertThat(session(first)).isNotNull();
    }

    @Test
    void is_told_to_the_trail_before_the_session_begins() {
      signIn(
          "ana",
          RIGHT,
          DESK,
          who -> {
            assertThat(trail.afterSeq(0, 100)).extracting(AuditEntry::action).endsWith("signed_in");
            return begin(who);
          });

      assertThat(told().get(1).after())
          .isEqualTo(
              "{\"by_mechanism\":\"local\",\"by_role\":\"engineer\",\"peer\":\"192.0.2.7\"}");
    }

    @Test
    void leaves_no_entry_where_the_session_could_not_begin() {
      assertThatThrownBy(
              () ->
                  signIn(
                      "ana",
                      RIGHT,
                      DESK,
                      who -> {
                        throw new IllegalStateException("full");
                      }))
          .hasMessage("full");

      assertThat(told()).extracting(AuditEntry::action).containsExactly("password_set");
    }

    @Test
    void is_computed_anew_where_that_is_due() {
      store.save(store.find(ANA).orElseThrow().rehashed(hasher.outdated(password(RIGHT))));

      signIn("ana", RIGHT, DESK);

      assertThat(store.find(ANA).orElseThrow().password()).isEqualTo(hasher.hash(password(RIGHT)));
      assertThat(session(signIn("ana", RIGHT, DESK))).isNotNull();
    }
  }

  @Nested
  class A_wrong_one {

    @BeforeEach
    void set_one() {
      set(ANA, RIGHT, null);
    }

    @Test
    void costs_the_same_for_a_name_that_nobody_has() {
      assertRefused("ana", WRONG, DESK);
      assertThat(hasher.comparisons).hasValue(1);

      assertRefused("nadie", WRONG, DESK);
      assertThat(hasher.comparisons).hasValue(2);

      assertRefused("no name at all\n", WRONG, DESK);
      assertThat(hasher.comparisons).hasValue(3);
    }

    @Test
    void is_told_with_the_name_of_an_account_and_never_with_what_was_typed() {
      assertRefused("ana", WRONG, DESK);
      assertRefused(RIGHT, WRONG, DESK);

      assertThat(told())
          .filteredOn(entry -> entry.action().equals("sign_in_refused"))
          .extracting(AuditEntry::actor)
          .containsExactlyInAnyOrder("ana", "unknown");
      assertThat(told().toString()).doesNotContain(RIGHT, WRONG);
    }

    @Test
    void after_the_account_was_removed_is_what_the_right_one_becomes() {
      var token = signIn("ana", RIGHT, DESK);

      var removed =
          new RemoveLocalAccountService(accounts, work)
              .remove(new RemoveLocalAccountUseCase.Command(ANA, CONSOLE));

      assertThat(removed).isTrue();
      assertThat(session(token)).isNull();
      assertRefused("ana", RIGHT, DESK);
      assertThat(told())
          .extracting(AuditEntry::action)
          .contains("password_set", "local_account_removed");
    }

    @Test
    void is_what_the_right_one_is_if_another_was_set_while_it_was_computed() {
      var known = store.find(ANA).orElseThrow();
      var slow =
          new LocalSignIn(
              new InMemoryAccountsThatChange(known),
              accounts,
              new LocalPasswords(hasher, HashingTurns.few()),
              attempts,
              tell,
              work,
              null,
              clock);

      assertThatThrownBy(
              () ->
                  slow.signIn()
                      .signIn(
                          new Command("ana", password(RIGHT), DESK, LocalSignInTest.this::begin)))
          .isInstanceOf(SignInRefusedException.class);
    }
  }

  /** Knows an account at the first look and none at the second. */
  private static final class InMemoryAccountsThatChange implements LocalAccountStore {

    private @Nullable LocalAccount account;

    private InMemoryAccountsThatChange(LocalAccount account) {
      this.account = account;
    }

    @Override
    public Optional<LocalAccount> find(AccountName name) {
      var found = Optional.ofNullable(account);
      account = null;
      return found;
    }

    @Override
    public boolean isEmpty() {
      return account == null;
    }

    @Override
    public void save(LocalAccount other) {
      account = other;
    }

    @Override
    public boolean remove(AccountName name) {
      account = null;
      return true;
    }
  }

  @Nested
  @DisplayName("B-05 A-74 guessing")
  class Guessing {

    @BeforeEach
    void set_one() {
      set(ANA, RIGHT, null);
    }

    @Test
    void ends_for_an_address_with_the_sixth_attempt_whatever_the_password() {
      for (int i = 0; i < 5; i++) {
        assertRefused("ana", WRONG, DESK);
      }

      assertThat(throttled("ana", RIGHT, DESK)).isEqualTo(Duration.ofMinutes(15));
      assertThat(throttled("luz", WRONG, DESK)).isEqualTo(Duration.ofMinutes(15));
      assertThat(hasher.comparisons).hasValue(5);
      assertThat(session(signIn("ana", RIGHT, "192.0.2.8"))).isNotNull();
    }

    @Test
    void by_good_attempts_counts_too() {
      for (int i = 0; i < 5; i++) {
        signIn("ana", RIGHT, DESK);
      }

      assertThat(throttled("ana", RIGHT, DESK)).isPositive();
    }

    @Test
    void from_many_addresses_ends_with_the_name_be_it_an_account_or_not() {
      for (var name : List.of("ana", "nadie")) {
        for (int i = 0; i < 20; i++) {
          assertRefused(name, WRONG, "198.51.100." + i);
        }
        now = now.plus(Duration.ofMinutes(1));
        assertThat(throttled(name, RIGHT, "203.0.113.1")).isEqualTo(Duration.ofMinutes(14));
        now = now.plus(Duration.ofMinutes(15));
      }
    }

    @Test
    void a_name_that_is_locked_still_costs_the_address() {
      for (int i = 0; i < 20; i++) {
        assertRefused("ana", WRONG, "198.51.100." + i);
      }
      now = now.plus(Duration.ofMinutes(5));
      for (int i = 0; i < 5; i++) {
        assertThat(throttled("ana", WRONG, DESK)).isEqualTo(Duration.ofMinutes(10));
      }

      assertThat(throttled("luz", WRONG, DESK)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void good_attempts_do_not_count_against_the_name() {
      for (int i = 0; i < 20; i++) {
        signIn("ana", RIGHT, "198.51.100." + i);
      }

      assertThat(session(signIn("ana", RIGHT, DESK))).isNotNull();
    }

    @Test
    void is_possible_again_when_the_window_has_slid_on() {
      for (int i = 0; i < 5; i++) {
        assertRefused("ana", WRONG, DESK);
        now = now.plusSeconds(60);
      }
      assertThat(throttled("ana", RIGHT, DESK)).isEqualTo(Duration.ofMinutes(10));

      now = now.plus(Duration.ofMinutes(10));

      assertThat(session(signIn("ana", RIGHT, DESK))).isNotNull();
      assertThat(throttled("ana", RIGHT, DESK)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void is_not_made_cheaper_by_a_new_start() {
      for (int i = 0; i < 5; i++) {
        assertRefused("ana", WRONG, DESK);
      }

      local = local(null);

      assertThat(throttled("ana", RIGHT, DESK)).isPositive();
    }

    @Test
    void all_at_once_is_no_more_than_one_after_the_other() throws Exception {
      int many = 24;
      var start = new CountDownLatch(1);
      var pool = Executors.newFixedThreadPool(many);
      var answers = new ArrayList<Future<Boolean>>();
      try {
        for (int i = 0; i < many; i++) {
          answers.add(
              pool.submit(
                  () -> {
                    start.await();
                    assertThatThrownBy(() -> signIn("ana", WRONG, DESK));
                    return true;
                  }));
        }
        start.countDown();
        for (var answer : answers) {
          assertThat(answer.get()).isTrue();
        }
      } finally {
        pool.shutdown();
      }

      assertThat(hasher.comparisons.get()).isBetween(1, 5);
    }

    @Test
    void too_often_is_forgotten_when_an_administrator_says_so() {
      for (int i = 0; i < 5; i++) {
        assertRefused("ana", WRONG, DESK);
      }
      var unlock = new UnlockSignInService(attempts, trail, work, clock);

      assertThat(unlock.unlock(new UnlockSignInUseCase.Command("luz", "192.0.2.9", CONSOLE)))
          .isZero();
      assertThat(throttled("ana", RIGHT, DESK)).isPositive();
      assertThat(unlock.unlock(new UnlockSignInUseCase.Command(null, DESK, CONSOLE))).isEqualTo(5);

      assertThat(session(signIn("ana", RIGHT, DESK))).isNotNull();
      assertThat(told())
          .filteredOn(entry -> entry.action().equals("sign_in_unlocked"))
          .extracting(AuditEntry::after)
          .contains("{\"address\":\"192.0.2.7\",\"attempts\":5,\"name\":null}");
    }
  }

  @Nested
  class Setting_a_password {

    @Test
    void makes_an_administrator_unless_somebody_says_otherwise_and_then_keeps_the_role() {
      assertThat(set(AccountName.USUAL, RIGHT, null).role()).isEqualTo(Role.ADMIN);
      assertThat(set(ANA, RIGHT, Role.ENGINEER).role()).isEqualTo(Role.ENGINEER);
      assertThat(set(ANA, RIGHT, null).role()).isEqualTo(Role.ENGINEER);
    }

    @Test
    void ends_the_sessions_of_the_account_and_of_no_other() {
      set(ANA, RIGHT, null);
      set(AccountName.USUAL, RIGHT, null);
      var ana = signIn("ana", RIGHT, DESK);
      var other = signIn("admin", RIGHT, DESK);

      set(ANA, "otra contraseña larga", Role.EXECUTIVE);

      assertThat(session(ana)).isNull();
      assertThat(session(other)).isNotNull();
      assertRefused("ana", RIGHT, DESK);
      assertThat(told().toString()).doesNotContain(RIGHT, "otra contraseña larga", "$quick");
    }

    @Test
    void refuses_a_short_one() {
      assertThatThrownBy(() -> set(ANA, "corta", null)).isInstanceOf(PasswordLengthException.class);
      assertThat(store.isEmpty()).isTrue();
    }
  }

  @Nested
  @DisplayName("B-06 the first account")
  class The_first_account {

    private String setUp(String code, String name, String password) {
      return local
          .setUp()
          .setUp(
              new SetUpFirstAccountUseCase.Command(
                  code, name, password(password), DESK, LocalSignInTest.this::begin));
    }

    @Test
    void is_an_administrators_and_signed_in_at_once() {
      assertThat(local.ways().ways().setup()).isTrue();
      assertThat(local.ways().ways().local()).isFalse();

      var who = session(setUp(code.shown(), "Jefa", RIGHT));

      assertThat(who).isNotNull().extracting(Identity::rights).isEqualTo(Role.ADMIN);
      assertThat(told())
          .extracting(AuditEntry::action)
          .containsExactly("password_set", "signed_in");
      assertThat(local.ways().ways().setup()).isFalse();
      assertThat(local.ways().ways().local()).isTrue();
    }

    @Test
    void is_made_once_even_if_it_is_removed() {
      setUp(code.shown(), "jefa", RIGHT);
      assertThatThrownBy(() -> setUp(code.shown(), "otra", RIGHT))
          .isInstanceOf(SetupClosedException.class);

      store.remove(new AccountName("jefa"));

      assertThatThrownBy(() -> setUp(code.shown(), "otra", RIGHT))
          .isInstanceOf(SetupClosedException.class);
    }

    @Test
    void is_not_made_where_there_is_an_account_or_no_code() {
      local = local(null);
      assertThatThrownBy(() -> setUp(code.shown(), "jefa", RIGHT))
          .isInstanceOf(SetupClosedException.class);
      local = local(code);
      set(ANA, RIGHT, null);

      assertThatThrownBy(() -> setUp(code.shown(), "jefa", RIGHT))
          .isInstanceOf(SetupClosedException.class);
      assertThat(local.ways().ways().setup()).isFalse();
    }

    @Test
    void takes_no_wrong_code_and_not_many() {
      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(() -> setUp("0000-0000-0000-0000-0000", "jefa", RIGHT))
            .isInstanceOf(SetupCodeRefusedException.class);
      }

      assertThatThrownBy(() -> setUp(code.shown(), "jefa", RIGHT))
          .isInstanceOf(SignInThrottledException.class);
      assertThat(store.isEmpty()).isTrue();
    }

    @Test
    void needs_a_good_name_and_a_good_password_which_cost_no_attempt() {
      for (int i = 0; i < 9; i++) {
        assertThatThrownBy(() -> setUp(code.shown(), "jefa@planta.example", RIGHT))
            .isInstanceOf(AccountNameImpossibleException.class);
        assertThatThrownBy(() -> setUp(code.shown(), "jefa", "corta"))
            .isInstanceOf(PasswordLengthException.class);
      }

      assertThat(session(setUp(code.shown(), "jefa", RIGHT))).isNotNull();
    }
  }

  @Test
  void more_at_a_time_than_may_wait_are_turned_away_and_pay_nothing() throws Exception {
    var turns = new HashingTurns(1, 0);
    var inside = new CountDownLatch(1);
    var leave = new CountDownLatch(1);
    var pool = Executors.newSingleThreadExecutor();
    try {
      var first =
          pool.submit(
              () ->
                  turns.run(
                      () -> {
                        inside.countDown();
                        await(leave);
                        return "done";
                      }));
      inside.await();

      assertThatThrownBy(() -> turns.run(() -> "never"))
          .isInstanceOf(SignInThrottledException.class);
      leave.countDown();
      assertThat(first.get()).isEqualTo("done");
      assertThat(turns.run(() -> "again")).isEqualTo("again");
    } finally {
      pool.shutdown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
