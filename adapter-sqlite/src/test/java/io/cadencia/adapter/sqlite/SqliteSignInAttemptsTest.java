package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.application.port.out.SignInAttempts;
import io.cadencia.application.port.out.SignInAttemptsContract;
import io.cadencia.domain.access.NameMark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("B-05 attempts to sign in, in SQLite")
class SqliteSignInAttemptsTest extends SignInAttemptsContract {

  private static final String PASSWORD_IN_THE_WRONG_FIELD = "caballo correcto grapa";

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Override
  protected SignInAttempts attempts() {
    return new SqliteSignInAttempts(database.get());
  }

  @Test
  void are_not_forgotten_over_a_restart() throws IOException {
    var file = database.file().resolveSibling("other.db");
    try (var before = SqliteDatabase.open(file, Role.SERVER)) {
      new SqliteSignInAttempts(before).add(DESK, ANA, NOON);
    }

    try (var after = SqliteDatabase.open(file, Role.SERVER)) {
      var attempts = new SqliteSignInAttempts(after);
      assertThat(attempts.from(DESK, NOON.minusMillis(1), 9)).containsExactly(NOON);
      assertThat(attempts.failuresOf(ANA, NOON.minusMillis(1), 9)).containsExactly(NOON);
    }
    Files.delete(file);
  }

  @Test
  void keep_nothing_of_what_was_typed_as_a_name() throws IOException {
    attempts().add(DESK, NameMark.of(PASSWORD_IN_THE_WRONG_FIELD), NOON);
    database.checkpoint();

    assertThat(Files.readString(database.file(), StandardCharsets.ISO_8859_1))
        .contains(DESK.value())
        .doesNotContain("caballo", "grapa");
  }
}
