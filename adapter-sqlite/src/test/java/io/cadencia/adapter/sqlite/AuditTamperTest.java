package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditSubject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("E-09 somebody with a SQL shell")
class AuditTamperTest {

  private static final String RENUMBER_FROM_4 = "UPDATE audit_log SET seq = -seq WHERE seq >= 4";

  @TempDir private Path folder;
  private CorrectedDatabase database = new CorrectedDatabase(Path.of("set before each test"));

  @BeforeEach
  void six_corrections() {
    database = CorrectedDatabase.make(folder.resolve("cadencia.db"), 6);
  }

  private void assertFaults(String... words) {
    assertThat(database.faults()).containsExactly(words);
  }

  @Test
  void who_does_nothing_is_not_suspected() {
    assertThat(database.faults()).isEmpty();
    assertThat(database.faults(database.headHash())).isEmpty();
  }

  @Nested
  class Is_kept_by_the_table {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "UPDATE audit_log SET reason = 'another' WHERE seq = 3",
          "UPDATE audit_log SET seq = 99 WHERE seq = 3",
          "DELETE FROM audit_log WHERE seq = 3",
          "DELETE FROM audit_log",
          "INSERT OR REPLACE INTO audit_log SELECT 3, at, actor, action, subject_kind, subject_id,"
              + " 'another', before, after, previous_hash, 'x' FROM audit_log WHERE seq = 3"
        })
    void from_changing_what_is_written(String sql) {
      assertThatThrownBy(() -> database.tamper("PRAGMA recursive_triggers = ON", sql))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("the audit trail is never");
      assertFaults();
    }
  }

  @Nested
  class Who_drops_the_triggers_is_found {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "at = at + 1",
          "actor = 'luis'",
          "action = 'cycle_verified'",
          "action = 'no such word'",
          "subject_kind = 'stop'",
          "subject_id = '4'",
          "reason = 'another'",
          "reason = NULL",
          "reason = ''",
          "before = after",
          "before = NULL",
          "after = replace(after, '15003', '15004')",
          "after = ''",
          "previous_hash = hash",
          "hash = replace(hash, substr(hash, 1, 1), 'x')",
          "actor = '', reason = actor || reason",
          "reason = CAST(x'ff' AS TEXT)"
        })
    void after_changing_a_row(String change) throws SQLException {
      database.tamperWithoutTriggers("UPDATE audit_log SET " + change + " WHERE seq = 3");

      assertFaults("entry 3 was changed: the hash does not fit");
    }

    @Test
    void after_deleting_a_row_in_the_middle() throws SQLException {
      database.tamperWithoutTriggers("DELETE FROM audit_log WHERE seq = 3");

      assertFaults("entry 3 was removed");
    }

    @Test
    void after_deleting_the_first_row() throws SQLException {
      database.tamperWithoutTriggers("DELETE FROM audit_log WHERE seq = 1");

      assertFaults("entry 1 was removed");
    }

    @Test
    void after_deleting_the_last_row() throws SQLException {
      database.tamperWithoutTriggers("DELETE FROM audit_log WHERE seq = 6");

      assertFaults("entry 6 was cut off from the end");
    }

    @Test
    void after_deleting_all_rows() throws SQLException {
      database.tamperWithoutTriggers("DELETE FROM audit_log");

      assertFaults("entries 1 to 6 were cut off from the end");
    }

    @Test
    void after_deleting_a_row_and_closing_up() throws SQLException {
      database.tamperWithoutTriggers(
          "DELETE FROM audit_log WHERE seq = 3",
          "PRAGMA ignore_check_constraints = ON",
          RENUMBER_FROM_4,
          "UPDATE audit_log SET seq = -seq - 1 WHERE seq < 0");

      assertFaults("entry 3 was removed");
    }

    @Test
    void after_swapping_two_rows() throws SQLException {
      database.tamperWithoutTriggers(
          "UPDATE audit_log SET seq = 99 WHERE seq = 2",
          "UPDATE audit_log SET seq = 2 WHERE seq = 5",
          "UPDATE audit_log SET seq = 5 WHERE seq = 99");

      assertFaults(
          "entry 2 was put out of order: belongs at 5",
          "entry 5 was put out of order: belongs at 2");
    }

    @Test
    void after_swapping_what_two_rows_say() throws SQLException {
      database.tamperWithoutTriggers(
          "CREATE TABLE kept AS SELECT seq, reason FROM audit_log WHERE seq IN (2, 5)",
          "UPDATE audit_log SET reason = (SELECT reason FROM kept WHERE kept.seq = 7 -"
              + " audit_log.seq) WHERE seq IN (2, 5)");

      assertFaults(
          "entry 2 was changed: the hash does not fit",
          "entry 5 was changed: the hash does not fit");
    }

    @Test
    void after_inserting_a_row_for_which_the_others_make_room() throws SQLException {
      database.tamperWithoutTriggers(
          "PRAGMA ignore_check_constraints = ON",
          RENUMBER_FROM_4,
          "UPDATE audit_log SET seq = 1 - seq WHERE seq < 0",
          "INSERT INTO audit_log SELECT 4, at, actor, action, subject_kind, subject_id, reason,"
              + " before, after, previous_hash, 'x' FROM audit_log WHERE seq = 3");

      assertFaults("entry 4 was inserted");
    }

    @Test
    void after_dropping_the_checks_of_the_table_and_leaving_holes_in_a_row() throws SQLException {
      database.tamperWithoutTriggers(
          "CREATE TABLE another AS SELECT * FROM audit_log",
          "DROP TABLE audit_log",
          "ALTER TABLE another RENAME TO audit_log",
          "UPDATE audit_log SET actor = NULL, at = 'yesterday' WHERE seq = 3");

      assertFaults("entry 3 was changed: the hash does not fit");
    }
  }

  @Nested
  class Who_needs_no_trigger_to_drop_is_found {

    @Test
    void after_appending_a_row_past_cadencia() throws SQLException {
      database.tamper(
          "INSERT INTO audit_log SELECT 7, at, actor, action, subject_kind, subject_id, reason,"
              + " before, after, hash, 'x' FROM audit_log WHERE seq = 6");

      assertFaults("entry 7 was inserted");
    }

    @Test
    void after_changing_the_head() throws SQLException {
      for (var sql :
          List.of(
              "UPDATE audit_head SET hash = 'x'",
              "UPDATE audit_head SET seq = 9, hash = (SELECT hash FROM audit_log WHERE seq = 6)",
              "DELETE FROM audit_head")) {
        database.tamper(sql);
        assertFaults("the head does not name the last entry, 6");
      }
    }
  }

  @Test
  void who_makes_everything_anew_is_found_by_a_hash_noted_elsewhere() {
    var noted = database.headHash();
    var other = CorrectedDatabase.make(folder.resolve("other.db"), 7);
    var remade = CorrectedDatabase.make(folder.resolve("remade.db"), 5);

    assertThat(other.faults(noted)).isEmpty();
    assertThat(remade.faults()).isEmpty();
    assertThat(remade.faults(noted))
        .containsExactly("no entry has the expected hash: the trail was made anew");
  }

  @Test
  void a_trail_that_does_not_fit_its_head_takes_no_further_entry() throws SQLException {
    var act =
        new AuditAct(
            Instant.EPOCH,
            new ActorId("ana"),
            AuditAction.CYCLE_VERIFIED,
            new AuditSubject("cycle", "1"),
            null,
            null,
            null);
    for (var sql : List.of("UPDATE audit_head SET seq = 2", "DELETE FROM audit_head")) {
      database.tamper(sql);
      try (var opened = SqliteDatabase.open(database.file(), Role.DETECTOR)) {
        assertThatThrownBy(() -> new SqliteAuditLog(opened).append(act))
            .isInstanceOf(StorageException.class)
            .hasMessageContaining("run './cadencia audit verify'");
      }
    }
  }
}
