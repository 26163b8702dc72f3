package io.cadencia.adapter.sqlite;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.adapter.sqlite.SqliteDatabase.Settings;
import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.application.port.out.SessionStore;
import io.cadencia.application.port.out.SessionStoreContract;
import io.cadencia.application.port.out.StorageBusyException;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.KeptSession;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.audit.ActorId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("B-02, B-04 sessions in SQLite")
class SqliteSessionStoreTest extends SessionStoreContract {

  private static final String TOKEN = "Tq3-9bXzX8oR0fVb2mYw7Lk5Hc1Je6Pd4Ns_GaUiQyE";

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Override
  protected SessionStore sessions() {
    return new SqliteSessionStore(database.get());
  }

  @Test
  void keeps_sessions_over_a_restart() throws IOException {
    var file = database.file().resolveSibling("other.db");
    var session = KeptSession.begin(fingerprint(TOKEN), ANA, NOON);
    try (var before = SqliteDatabase.open(file, Role.SERVER)) {
      new SqliteSessionStore(before).begin(session);
      new SqliteSessionStore(before).touch(session.fingerprint(), NOON.plusSeconds(90));
    }

    try (var after = SqliteDatabase.open(file, Role.SERVER)) {
      assertThat(new SqliteSessionStore(after).find(session.fingerprint()))
          .contains(session.used(NOON.plusSeconds(90)));
    }
    Files.delete(file);
  }

  @Test
  void has_the_token_nowhere_in_its_file() throws IOException {
    begin(TOKEN, ANA, NOON);
    database.checkpoint();

    assertThat(Files.readString(database.file(), StandardCharsets.ISO_8859_1))
        .contains(fingerprint(TOKEN).value())
        .doesNotContain(TOKEN);
  }

  @Test
  void never_keeps_a_session_of_the_development_mode() {
    var dev = new Identity(new ActorId("demo@planta.example"), ANA.rights(), Mechanism.DEV);

    assertThatThrownBy(() -> begin(TOKEN, dev, NOON)).isInstanceOf(StorageException.class);
    assertThat(sessions().find(fingerprint(TOKEN))).isEmpty();
  }

  @Test
  void tells_neither_fingerprint_nor_name_when_it_fails() {
    begin(TOKEN, ANA, NOON);

    var failure = catchThrowable(() -> begin(TOKEN, ANA, NOON));

    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString())
        .contains("UNIQUE")
        .doesNotContain(fingerprint(TOKEN).value(), ANA.actor().value());
  }

  @Test
  void lets_nobody_in_by_a_role_or_a_mechanism_that_this_program_does_not_know() {
    begin("one", ANA, NOON);
    begin("other", LUZ, NOON);
    set("role = 'owner' WHERE actor = 'ana@planta.example'");
    set("mechanism = 'telepathy' WHERE actor = 'luz@planta.example'");

    assertThat(sessions().find(fingerprint("one"))).isEmpty();
    assertThat(sessions().find(fingerprint("other"))).isEmpty();
  }

  private void set(String change) {
    database.get().<Integer>write(handle -> handle.execute("UPDATE sessions SET " + change));
  }

  @Test
  void ends_sessions_with_the_work_they_are_part_of_or_not_at_all() {
    begin(TOKEN, ANA, NOON);

    assertThatThrownBy(
            () ->
                database
                    .unitOfWork()
                    .run(
                        () -> {
                          sessions().endAll(ANA.actor());
                          throw new IllegalStateException("on purpose");
                        }))
        .hasMessage("on purpose");

    assertThat(sessions().find(fingerprint(TOKEN))).isPresent();
  }

  @Test
  void makes_no_answer_stale_by_looking_or_by_a_use_that_is_known() {
    var session = begin(TOKEN, ANA, NOON);
    var version = new SqliteDataVersion(database.get());
    long before = version.current();

    sessions().find(session.fingerprint());
    sessions().touch(session.fingerprint(), NOON);
    sessions().touch(fingerprint("none"), NOON.plusSeconds(60));
    assertThat(version.current()).isEqualTo(before);

    sessions().touch(session.fingerprint(), NOON.plusSeconds(60));
    assertThat(version.current()).isGreaterThan(before);
  }

  @Test
  void and_a_detector_that_writes_all_the_while_lose_nothing_to_one_another() throws Exception {
    TestPlants.lay(database.plant());
    int rounds = 200;
    var detector = Executors.newSingleThreadExecutor();
    try (var other = SqliteDatabase.open(database.file(), Role.DETECTOR)) {
      var cycles = new SqliteCycleRepository(other, TestDatabase.IDENTITY);
      var writing =
          detector.submit(
              () -> {
                for (long id = 1; id <= rounds; id++) {
                  cycles.save(aCycle().numbered(id).startedAfter(id * 30).build());
                }
              });
      for (int n = 0; n < rounds; n++) {
        var session = begin("token " + n, ANA, NOON);
        sessions().touch(session.fingerprint(), NOON.plusSeconds(n));
      }
      writing.get();
    } finally {
      detector.shutdown();
    }

    assertThat(database.cycles().afterId(CycleFilter.all(), 0, Integer.MAX_VALUE)).hasSize(rounds);
    assertThat(sessions().endAll(ANA.actor())).isEqualTo(rounds);
  }

  @Test
  void is_read_while_a_detector_holds_the_lock_and_says_that_it_cannot_be_written()
      throws IOException {
    var file = database.file().resolveSibling("other.db");
    var impatient = Settings.standard().withBusyTimeout(Duration.ofMillis(50));
    try (var server = SqliteDatabase.open(file, Role.SERVER, impatient);
        var other = SqliteDatabase.open(file, Role.DETECTOR)) {
      var store = new SqliteSessionStore(server);
      var session = KeptSession.begin(fingerprint(TOKEN), ANA, NOON);
      store.begin(session);

      new SqliteUnitOfWork(other)
          .run(
              () -> {
                assertThat(store.find(session.fingerprint())).contains(session);
                assertThatThrownBy(() -> store.touch(session.fingerprint(), NOON.plusSeconds(60)))
                    .isInstanceOf(StorageBusyException.class);
              });

      store.touch(session.fingerprint(), NOON.plusSeconds(60));
      assertThat(store.find(session.fingerprint())).contains(session.used(NOON.plusSeconds(60)));
    }
    Files.delete(file);
  }
}
