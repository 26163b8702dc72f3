package io.cadencia.bootstrap;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A-53 A-54 E-09 corrections and the audit trail on the command line")
class CorrectionCommandsTest {

  private static final String CONFIG =
      """
      plant: {id: p, box: b, time_zone: America/Bogota}
      modules:
        - id: 1
          code: MODULO_1
          name: Módulo 1
          workstations:
            - id: 1
              code: PUESTO_01
              name: Puesto 1
              operations: [{name: PESPUNTAR CUELLO, sam_seconds: 16}]
      """;

  @TempDir private Path temp;
  private Path data = Path.of("");

  @BeforeEach
  void measure_two_cycles() throws IOException {
    data = temp.resolve("data");
    var folder = DataFolder.open(data);
    Files.writeString(folder.config(), CONFIG);
    try (var storage = open(folder)) {
      new DetectorWiring(storage, ConfigYaml.parse(CONFIG, "test"))
          .definePlant(Clock.fixed(Instant.parse("2026-01-05T12:00:00Z"), ZoneOffset.UTC));
      storage
          .unitOfWork()
          .run(
              () -> {
                storage.cycles().save(aCycle().numbered(1).build());
                storage
                    .cycles()
                    .save(
                        aCycle()
                            .numbered(2)
                            .startedAfter(30)
                            .abortedAfter(Duration.ofSeconds(5))
                            .build());
              });
    }
  }

  private static Storage open(DataFolder folder) {
    var identity = ConfigYaml.parse(CONFIG, "test").plantIdentity();
    return Storage.open(folder.database(), SqliteDatabase.Role.SERVER, identity);
  }

  private CommandRun cycle(String what, int id, Object... more) {
    return run(List.of("cycle", what, "--data", data, "--id", id, "--by", "ana"), more);
  }

  private CommandRun audit(String what, Object... more) {
    return run(List.of("audit", what, "--data", data), more);
  }

  private static CommandRun run(List<Object> usual, Object... more) {
    var words = new ArrayList<>(usual);
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray());
  }

  private CommandRun correct(int id, String seconds) {
    return cycle("override", id, "--duration", seconds, "--reason", "aguja rota");
  }

  private void tamper(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("cadencia.db"));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void assertRefused(CommandRun run, int code, String... words) {
    assertThat(run.err().strip().lines()).as(run.err()).hasSize(1);
    assertThat(run.err()).contains(words).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.out()).isEmpty();
  }

  @Nested
  class A_cycle {

    @Test
    void is_corrected_and_given_back() {
      assertThat(correct(1, "15.5"))
          .isEqualTo(
              new CommandRun(
                  0,
                  "cycle 1: manual_override, 15.500 s until 2026-01-05T12:00:20.000Z, measured"
                      + " complete, 20.000 s\n",
                  ""));
      assertThat(cycle("revoke", 1, "--reason", "mistaken").out())
          .isEqualTo("cycle 1: complete, 20.000 s until 2026-01-05T12:00:20.000Z\n");
    }

    @Test
    void that_was_aborted_becomes_a_unit_and_is_aborted_again_afterwards() {
      var end = "2026-01-05T12:00:50Z";

      assertThat(cycle("override", 2, "--end", end, "--reason", "was finished").out())
          .isEqualTo(
              "cycle 2: manual_override, 20.000 s until 2026-01-05T12:00:50.000Z, measured"
                  + " aborted, 5.000 s\n");
      assertThat(cycle("revoke", 2, "--reason", "mistaken").out())
          .isEqualTo("cycle 2: aborted, 5.000 s until 2026-01-05T12:00:35.000Z\n");
    }

    @Test
    void is_excluded_included_and_verified() {
      assertThat(cycle("exclude", 1, "--reason", "trial").out()).endsWith(", excluded\n");
      assertThat(cycle("verify", 1).out()).endsWith(", excluded, verified by ana\n");
      assertThat(cycle("include", 1, "--reason", "counts").out()).endsWith(", verified by ana\n");
    }

    @Test
    void is_corrected_while_a_server_has_the_folder_open() {
      try (var server = open(DataFolder.existing(data))) {
        assertThat(correct(1, "15.5").code()).isZero();

        assertThat(server.auditLog().head().seq()).isEqualTo(1);
      }
    }
  }

  @Nested
  class A_correction_that_makes_no_sense {

    @Test
    void is_refused_in_one_line() {
      assertRefused(correct(99, "15"), 1, "id=99");
      assertRefused(correct(1, "0.05"), 1, "0.1 s to 24 h", "0.050 s");
      assertRefused(correct(1, "soon"), 2, "--duration", "soon");
      assertRefused(cycle("override", 1, "--reason", "x"), 1, "a duration or an end");
      assertRefused(
          cycle("override", 1, "--end", "2026-01-05T12:00:00Z", "--reason", "x"),
          1,
          "must end after the start");
      assertRefused(cycle("revoke", 1, "--reason", "x"), 1, "has no override to revoke");
      assertRefused(cycle("exclude", 2, "--reason", "x"), 1, "aborted", "only units");
      assertRefused(cycle("exclude", 1), 2, "--reason");
      assertRefused(cycle("exclude", 1, "--reason", " "), 2, "--reason");
      assertRefused(cycle("include", 1, "--reason", "x"), 1, "is not excluded");
      assertThat(audit("verify").out()).startsWith("audit trail whole: 0 entries, head 0000");
    }

    @Test
    void a_second_time_is_refused_unless_forced() {
      correct(1, "15");

      assertRefused(correct(1, "16"), 1, "overridden already");
      assertThat(
              cycle("override", 1, "--duration", "16", "--force", "--reason", "second look").out())
          .contains("16.000 s");
    }

    @Test
    void in_a_folder_that_another_program_has_locked_is_told_so() throws SQLException {
      try (var connection =
              DriverManager.getConnection("jdbc:sqlite:" + data.resolve("cadencia.db"));
          var statement = connection.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");

        assertRefused(correct(1, "15"), 1, "is locked by another process: wait for it");
      }
    }
  }

  @Nested
  class The_audit_trail {

    @Test
    void is_whole_and_says_its_head() {
      correct(1, "15");

      var head = audit("verify");
      assertThat(head.code()).isZero();
      assertThat(head.out()).matches("audit trail whole: 1 entries, head [0-9a-f]{64}\\R");

      var hash = head.out().strip().substring(head.out().strip().length() - 64);
      cycle("verify", 1);
      assertThat(audit("verify", "--expect", hash).code()).isZero();
      assertRefused(audit("verify", "--expect", "head"), 2, "--expect", "64 digits");
    }

    @Test
    void that_was_tampered_with_ends_with_1_and_the_entry() throws SQLException {
      correct(1, "15");
      cycle("verify", 1);
      tamper("DROP TRIGGER audit_log_is_never_changed");
      tamper("UPDATE audit_log SET actor = 'luis' WHERE seq = 1");

      assertThat(audit("verify"))
          .isEqualTo(
              new CommandRun(
                  1,
                  "audit trail NOT whole: 2 entries, 1 fault"
                      + "\nentry 1 was changed: the hash does not fit\n",
                  ""));
    }

    @Test
    void without_the_expected_hash_ends_with_1() {
      assertThat(audit("verify", "--expect", "f".repeat(64)))
          .matches(run -> run.code() == 1 && run.out().contains("the trail was made anew"));
    }

    @Test
    void needs_no_configuration() throws IOException {
      Files.delete(data.resolve("config.yaml"));

      assertThat(audit("verify").code()).isZero();
      assertThat(audit("show").code()).isZero();
    }

    @Test
    void is_shown_as_a_table() {
      correct(1, "15");
      cycle("exclude", 1, "--reason", "red \u001b[31m\nline");

      var lines = audit("show").out().lines().toList();

      assertThat(lines).hasSize(3);
      assertThat(lines.get(0))
          .isEqualTo(
              " entry  time                      who                  "
                  + " what              on            why");
      assertThat(lines.get(1))
          .matches(
              "     1  \\d{4}-\\d\\d-\\d\\dT[0-9:.]{12}Z  ana                   cycle_overridden"
                  + "  cycle 1       aguja rota");
      assertThat(lines.get(2)).endsWith("cycle_excluded    cycle 1       red \u00b7[31m\u00b7line");
    }

    @Test
    void is_shown_for_one_cycle_with_what_changed() {
      correct(1, "15");
      cycle("override", 2, "--duration", "9", "--reason", "other");

      var shown = audit("show", "--cycle", 1).out();

      assertThat(shown.lines().skip(2))
          .containsExactly(
              "        duration_ms: 20000 -> 15000",
              "        notes: - -> aguja rota",
              "        override_duration_ms: - -> 15000",
              "        status: complete -> manual_override");
    }

    @Test
    void of_a_folder_without_data_is_refused() {
      assertRefused(CommandRun.of("audit", "verify", "--data", temp), 1, "holds no data");
      assertRefused(CommandRun.of("audit"), 2, "show or verify");
      assertRefused(CommandRun.of("cycle"), 2, "override, revoke, verify, exclude or include");
    }
  }
}
