package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WriteAheadLogTest {

  private static final long MIB = 1024 * 1024;

  @RegisterExtension final TestDatabase database = new TestDatabase();

  private void writeMebibyte(int n) {
    database
        .get()
        .write(
            handle ->
                handle.execute(
                    """
                    INSERT INTO config_versions VALUES (?, zeroblob(1048576)||'')
                    ON CONFLICT (hash) DO UPDATE SET text = hex(randomblob(524288))
                    """,
                    "hash " + n));
  }

  private long logSize() {
    return new SqliteStorageProbe(database.get()).look().walSizeBytes();
  }

  @Test
  void stays_short_while_nobody_reads_for_long() {
    for (int n = 0; n < 60; n++) {
      writeMebibyte(n % 3);
    }

    assertThat(logSize()).isLessThan(12 * MIB);
  }

  @Test
  void is_cut_back_after_a_long_read_let_it_grow() {
    writeMebibyte(0);
    writeMebibyte(0);

    var whileRead =
        database.snapshot().<Long>read(() -> CompletableFuture.supplyAsync(this::grow).join());
    writeMebibyte(0);
    writeMebibyte(0);

    assertThat(whileRead).isGreaterThan(20 * MIB);
    assertThat(logSize()).isLessThan(12 * MIB);
  }

  private long grow() {
    for (int n = 0; n < 30; n++) {
      writeMebibyte(0);
    }
    return logSize();
  }
}
