package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("E-09 a verifier in another language that shares no code")
class ForeignAuditVerifierTest {

  private static final Path SCRIPT = Path.of("..", "bench", "audit_verify.py");

  @TempDir private Path folder;
  private CorrectedDatabase database = new CorrectedDatabase(Path.of("set before each test"));

  private record Ending(int code, String said) {}

  @BeforeEach
  void six_corrections() throws Exception {
    assumeTrue(hasPython(), "there is no python3 with sqlite3 on this machine");
    database = CorrectedDatabase.make(folder.resolve("cadencia.db"), 6);
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return run("python3", "-c", "import sqlite3").code() == 0;
    } catch (IOException notThere) {
      return false;
    }
  }

  private static Ending run(String... words) throws IOException, InterruptedException {
    var process = new ProcessBuilder(words).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ending(process.waitFor(), said);
  }

  private Ending verify(String... more) throws IOException, InterruptedException {
    var words = new String[3 + more.length];
    words[0] = "python3";
    words[1] = SCRIPT.toString();
    words[2] = database.file().toString();
    System.arraycopy(more, 0, words, 3, more.length);
    return run(words);
  }

  @Test
  void finds_a_whole_trail_whole_with_the_same_head() throws Exception {
    assertThat(verify())
        .isEqualTo(
            new Ending(0, "audit trail whole: 6 entries, head " + database.headHash() + "\n"));
    assertThat(verify("--expect", database.headHash()).code()).isZero();
    assertThat(verify("--expect", "f".repeat(64)).said()).contains("no entry has the expected");
  }

  @Test
  void finds_a_changed_row() throws Exception {
    database.tamperWithoutTriggers("UPDATE audit_log SET reason = NULL WHERE seq = 3");

    assertThat(verify().said()).startsWith("entry 3 does not have its own hash\n");
    assertThat(verify().code()).isEqualTo(1);
  }

  @Test
  void finds_text_that_is_none() throws Exception {
    database.tamperWithoutTriggers("UPDATE audit_log SET reason = CAST(x'ff' AS TEXT) WHERE seq=3");

    assertThat(verify().said()).startsWith("entry 3 does not have its own hash\n");
  }

  @Test
  void finds_a_removed_row_a_cut_off_row_and_a_changed_head() throws Exception {
    database.tamperWithoutTriggers("DELETE FROM audit_log WHERE seq IN (3, 6)");

    assertThat(verify().said())
        .contains("between entry 2 and entry 4", "the head names entry 6, the last one is entry 5");
  }

  @Test
  void finds_swapped_rows() throws SQLException, IOException, InterruptedException {
    database.tamperWithoutTriggers(
        "UPDATE audit_log SET seq = 99 WHERE seq = 2",
        "UPDATE audit_log SET seq = 2 WHERE seq = 5",
        "UPDATE audit_log SET seq = 5 WHERE seq = 99");

    assertThat(verify().said())
        .contains("entry 2 does not have its own hash", "entry 5 does not have its own hash");
  }
}
