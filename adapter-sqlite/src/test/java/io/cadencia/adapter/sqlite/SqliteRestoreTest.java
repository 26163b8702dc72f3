package io.cadencia.adapter.sqlite;

import static io.cadencia.domain.access.Role.ENGINEER;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.domain.access.ApiKey;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.KeptSession;
import io.cadencia.domain.access.KeyGrant;
import io.cadencia.domain.access.KeyId;
import io.cadencia.domain.access.KeyKind;
import io.cadencia.domain.access.KeySecret;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.SessionFingerprint;
import io.cadencia.domain.audit.ActorId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqliteRestoreTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-05T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path temp;
  private Path file = Path.of("set before each test");
  private Path backup = Path.of("set before each test");

  @BeforeEach
  void a_backup_with_one_cycle_and_a_database_with_two() {
    file = temp.resolve("data/cadencia.db");
    withCycle(1);
    backup = takeBackup();
    withCycle(2);
  }

  private void withCycle(int id) {
    try (var database = SqliteDatabase.open(file, Role.SERVER)) {
      TestPlants.lay(new SqlitePlantRepository(database));
      new SqliteCycleRepository(database, TestDatabase.IDENTITY)
          .save(aCycle().numbered(id).build());
    }
  }

  private Path takeBackup() {
    return new SqliteBackup(file, new BackupFolder(temp.resolve("backups")), CLOCK)
        .take(CopyListener.NONE)
        .backup()
        .path();
  }

  private SqliteRestore.Restored restore() {
    var restore = new SqliteRestore(file, CLOCK);
    return restore.restore(restore.verify(backup, CopyListener.NONE), CopyListener.NONE);
  }

  private List<Long> cycleNumbers() {
    try (var database = SqliteDatabase.open(file, Role.SERVER)) {
      return new SqliteCycleRepository(database, TestDatabase.IDENTITY)
          .afterId(CycleFilter.all(), 0, 10).stream()
              .map(recorded -> recorded.cycle().id().value())
              .toList();
    }
  }

  private long epoch() {
    return DatabaseFile.live(file)
        .look(h -> h.createQuery("SELECT epoch FROM outbox_state").mapTo(Long.class).one());
  }

  @Nested
  class A_restore {

    @Test
    void brings_back_what_was_backed_up_and_sets_the_present_aside() {
      var restored = restore();

      assertThat(cycleNumbers()).containsExactly(1L);
      var aside = restored.setAside().orElseThrow();
      assertThat(aside)
          .isEqualTo(file.resolveSibling("cadencia.db.before-restore-20260105T120000Z"));
      assertThat(DatabaseFile.still(aside).facts().cycles()).isEqualTo(2);
    }

    @Test
    void leaves_the_backup_as_it_was() throws IOException {
      var before = Files.readAllBytes(backup);

      restore();

      assertThat(backup).hasBinaryContent(before);
    }

    @Test
    void begins_a_greater_epoch_of_changes_every_time() {
      var first = restore().outboxEpoch();
      var second = restore().outboxEpoch();

      assertThat(first).isEqualTo(CLOCK.instant().getEpochSecond());
      assertThat(second).isEqualTo(first + 1).isEqualTo(epoch());
    }

    @Test
    void signs_everybody_out_since_some_may_have_done_so_themselves_meanwhile() {
      var who = new Identity(new ActorId("ana@planta.example"), ENGINEER, Mechanism.LOCAL);
      var session = KeptSession.begin(SessionFingerprint.of("token"), who, CLOCK.instant());
      try (var database = SqliteDatabase.open(file, Role.SERVER)) {
        new SqliteSessionStore(database).begin(session);
      }
      backup = takeBackup();

      restore();

      try (var database = SqliteDatabase.open(file, Role.SERVER)) {
        assertThat(new SqliteSessionStore(database).find(session.fingerprint())).isEmpty();
      }
    }

    @Test
    @DisplayName("A-95 a key that was taken back since the backup stays so")
    void leaves_keys_revoked_that_were_taken_back_since() {
      var boss = new ActorId("jefa@planta.example");
      var grant = new KeyGrant("one", KeyKind.EXPORT, Set.of(), 120, null);
      var secret = KeySecret.of(KeyKind.EXPORT, "a".repeat(43)).fingerprint();
      var taken = new ApiKey.Revocation(boss, CLOCK.instant());
      try (var database = SqliteDatabase.open(file, Role.SERVER)) {
        new SqliteApiKeyStore(database).add(grant, secret, boss, CLOCK.instant());
      }
      backup = takeBackup();
      try (var database = SqliteDatabase.open(file, Role.SERVER)) {
        new SqliteApiKeyStore(database).revoke(new KeyId(1), taken);
      }

      restore();

      try (var database = SqliteDatabase.open(file, Role.SERVER)) {
        assertThat(new SqliteApiKeyStore(database).find(secret).orElseThrow().revocation())
            .isEqualTo(taken);
      }
    }

    @Test
    void needs_no_database_in_the_folder() throws IOException {
      Files.delete(file);

      assertThat(restore().setAside()).isEmpty();
      assertThat(cycleNumbers()).containsExactly(1L);
    }

    @Test
    void replaces_a_damaged_database_too() throws IOException {
      Damage.noHeader(file);

      assertThat(restore().setAside()).isPresent();
      assertThat(cycleNumbers()).containsExactly(1L);
    }

    @Test
    void never_meets_the_log_of_the_database_before_it() throws IOException {
      Files.writeString(Path.of(file + "-wal"), "of the one before");

      var aside = restore().setAside().orElseThrow();

      assertThat(Path.of(aside + "-wal")).hasContent("of the one before");
      assertThat(cycleNumbers()).containsExactly(1L);
    }
  }

  /** Upgrade tests from every schema: what is restored is of this program's. */
  @Nested
  class An_older_backup {

    static IntStream older_schemas() {
      return IntStream.range(1, SchemaHistory.newest());
    }

    @ParameterizedTest(name = "of schema {0}")
    @MethodSource("older_schemas")
    void is_brought_up_and_gets_a_greater_epoch(int schema) throws IOException {
      Files.delete(file);
      ReleasedDatabase.makeAndMigrate(file, schema);
      backup = takeBackup();

      var restored = restore();

      assertThat(restored.from().facts().schemaVersion()).isEqualTo(schema);
      assertThat(DatabaseFile.live(file).facts().schemaVersion()).isEqualTo(SchemaHistory.newest());
      assertThat(cycleNumbers()).containsExactly(1L, 2L, 3L, 4L, 5L);
      assertThat(epoch()).isEqualTo(CLOCK.instant().getEpochSecond());
    }
  }

  @Nested
  class A_file_that_cannot_be_trusted {

    private void assertRefused(String... words) throws IOException {
      var before = Files.readAllBytes(file);

      assertThatThrownBy(SqliteRestoreTest.this::restore)
          .isInstanceOf(StorageException.class)
          .hasMessageContainingAll(words);

      assertThat(file).hasBinaryContent(before);
      assertThat(SetAside.found(file)).isEmpty();
    }

    @Test
    void because_it_was_changed_after_the_backup_is_refused() throws IOException {
      Files.write(backup, new byte[] {1}, StandardOpenOption.APPEND);
      assertRefused(backup.toString(), "SHA-256 differs");
    }

    @Test
    void because_it_is_damaged_and_has_no_checksum_is_refused() throws IOException {
      Files.delete(Path.of(backup + ".sha256"));
      Damage.garbageInTheMiddle(backup);
      assertRefused(backup.toString(), "is damaged");
    }

    @Test
    void because_it_is_of_another_program_is_refused() throws IOException {
      backup = temp.resolve("other.db");
      DatabaseFile.owned(backup).look(handle -> handle.execute("CREATE TABLE mine (a)"));
      assertRefused(backup.toString(), "is not a database of Cadencia");
    }

    @Test
    void because_its_schema_is_newer_is_refused() throws IOException {
      backup = temp.resolve("newer.db");
      DatabaseFile.owned(backup)
          .look(
              handle -> {
                handle.execute("CREATE TABLE schema_version (a)");
                return handle.execute("PRAGMA user_version = 4711");
              });
      assertRefused("has schema version 4711", "use a newer Cadencia");
    }

    @Test
    void because_it_is_not_there_is_refused() throws IOException {
      backup = temp.resolve("nowhere.db");
      assertRefused("nowhere.db is not there", "--from");
    }

    @Test
    void because_it_is_in_use_is_refused() throws IOException {
      Files.writeString(Path.of(backup + "-wal"), "log");
      assertRefused("has a log beside it");
    }

    @Test
    void only_for_want_of_a_checksum_is_told_but_taken() throws IOException {
      Files.delete(Path.of(backup + ".sha256"));

      assertThat(restore().from().hasChecksum()).isFalse();
      assertThat(cycleNumbers()).containsExactly(1L);
    }
  }
}
