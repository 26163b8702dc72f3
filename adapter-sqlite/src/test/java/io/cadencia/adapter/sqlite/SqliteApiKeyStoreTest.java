package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.application.port.out.ApiKeyStore;
import io.cadencia.application.port.out.ApiKeyStoreContract;
import io.cadencia.domain.access.ApiKey.Revocation;
import io.cadencia.domain.access.KeyKind;
import io.cadencia.domain.access.Permission;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A-95 keys in SQLite")
class SqliteApiKeyStoreTest extends ApiKeyStoreContract {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Override
  protected ApiKeyStore keys() {
    return new SqliteApiKeyStore(database.get());
  }

  @Test
  void has_no_key_anywhere_in_its_file() throws IOException {
    add("one", 'q');
    database.checkpoint();

    assertThat(Files.readString(database.file(), StandardCharsets.ISO_8859_1))
        .contains(fingerprint('q').value())
        .doesNotContain("q".repeat(43), KeyKind.EXPORT.prefix());
  }

  @Test
  void knows_at_once_what_another_process_has_taken_back() {
    var key = add("one", 'a');
    var taken = new Revocation(BOSS, NOON);

    try (var other = SqliteDatabase.open(database.file(), Role.DETECTOR)) {
      new SqliteApiKeyStore(other).revoke(key.id(), taken);
    }

    assertThat(keys().find(key.fingerprint())).contains(key.revoked(taken));
  }

  @Test
  void tells_neither_fingerprint_nor_name_when_it_fails() {
    add("one", 'a');

    var failure = catchThrowable(() -> add("one", 'b'));

    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString())
        .contains("UNIQUE")
        .doesNotContain(fingerprint('b').value(), BOSS.value());
  }

  @Test
  void lets_nothing_in_by_a_kind_that_has_no_use_or_is_not_known() {
    var key = add("one", 'a');

    set("kind = 'mcp'");
    assertThat(keys().find(key.fingerprint())).isEmpty();
    set("kind = 'owner'");
    assertThat(keys().find(key.fingerprint())).isEmpty();
    assertThat(keys().all()).isEmpty();
  }

  @Test
  void gives_no_more_than_is_of_the_kind_whatever_stands_in_the_table() {
    var key = add("one", 'a');

    set("permissions = 'read_cycles manage_access see_frames telepathy'");

    assertThat(keys().find(key.fingerprint()).orElseThrow().grant().permissions())
        .containsExactly(Permission.READ_OWN_IDENTITY, Permission.READ_CYCLES);
  }

  private void set(String change) {
    database.get().<Integer>write(handle -> handle.execute("UPDATE api_keys SET " + change));
  }

  @Test
  void is_issued_with_the_work_it_is_part_of_or_not_at_all() {
    assertThatThrownBy(
            () ->
                database
                    .unitOfWork()
                    .run(
                        () -> {
                          add("one", 'a');
                          throw new IllegalStateException("on purpose");
                        }))
        .hasMessage("on purpose");

    assertThat(keys().all()).isEmpty();
  }

  @Test
  void makes_no_answer_stale_by_looking_or_by_a_use_that_is_known() {
    var key = add("one", 'a');
    keys().touch(key.id(), NOON);
    var version = new SqliteDataVersion(database.get());
    long before = version.current();

    keys().find(key.fingerprint());
    keys().touch(key.id(), NOON);
    assertThat(version.current()).isEqualTo(before);
  }
}
