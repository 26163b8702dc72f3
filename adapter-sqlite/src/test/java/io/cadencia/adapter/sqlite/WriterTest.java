package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WriterTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  private final List<String> done = new ArrayList<>();

  private void keep(String hash) {
    database.plant().keepConfiguration(hash, "text");
  }

  private List<String> kept() {
    return database
        .get()
        .read(
            handle ->
                handle
                    .createQuery("SELECT hash FROM config_versions ORDER BY hash")
                    .mapTo(String.class)
                    .list());
  }

  private void register(String key, String hash) {
    database
        .get()
        .beforeCommit(
            key,
            handle -> {
              done.add(hash);
              keep(hash);
            });
  }

  @Nested
  class Work_before_the_commit {

    @Test
    void is_done_once_for_each_key_in_the_same_transaction() {
      database
          .unitOfWork()
          .run(
              () -> {
                register("key", "first");
                register("other", "second");
                register("key", "dropped");
                keep("work");
                assertThat(done).isEmpty();
              });

      assertThat(done).containsExactly("first", "second");
      assertThat(kept()).containsExactly("first", "second", "work");
    }

    @Test
    void waits_for_the_end_of_the_outermost_work() {
      database
          .unitOfWork()
          .run(
              () -> {
                database.unitOfWork().run(() -> register("key", "inner"));
                assertThat(done).isEmpty();
              });

      assertThat(done).containsExactly("inner");
    }

    @Test
    void is_forgotten_when_the_transaction_fails() {
      assertThatThrownBy(
              () ->
                  database
                      .unitOfWork()
                      .run(
                          () -> {
                            register("key", "never");
                            throw new IllegalStateException("on purpose");
                          }))
          .hasMessage("on purpose");
      keep("next");

      assertThat(done).isEmpty();
      assertThat(kept()).containsExactly("next");
    }

    @Test
    void that_fails_undoes_the_transaction() {
      assertThatThrownBy(
              () ->
                  database
                      .unitOfWork()
                      .run(
                          () -> {
                            keep("work");
                            database
                                .get()
                                .beforeCommit(
                                    "key",
                                    handle -> {
                                      throw new IllegalStateException("on purpose");
                                    });
                          }))
          .hasMessage("on purpose");

      assertThat(kept()).isEmpty();
    }

    @Test
    void may_ask_for_more() {
      database
          .unitOfWork()
          .run(
              () ->
                  database
                      .get()
                      .beforeCommit("key", handle -> register("more", "asked for at the end")));

      assertThat(done).containsExactly("asked for at the end");
    }

    @Test
    void outside_of_a_transaction_is_a_mistake() {
      assertThatThrownBy(() -> register("key", "never"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("no transaction");
    }
  }
}
