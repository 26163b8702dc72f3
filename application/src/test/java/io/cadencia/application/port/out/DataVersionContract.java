package io.cadencia.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every {@link DataVersion} promises to whoever keeps answers. */
public abstract class DataVersionContract {

  protected abstract DataVersion version();

  /** Stores something that was not stored before, and returns once it is committed. */
  protected abstract void write();

  @Test
  void stays_the_same_while_nothing_is_written() {
    write();
    long before = version().current();

    assertThat(version().current()).isEqualTo(before);
    assertThat(version().current()).isEqualTo(before);
  }

  @Test
  void grows_with_every_write() {
    for (int i = 0; i < 20; i++) {
      long before = version().current();

      write();

      assertThat(version().current()).as("after write %d", i).isGreaterThan(before);
    }
  }

  @Test
  void grows_once_for_writes_that_nobody_asked_between() {
    long before = version().current();
    write();
    write();
    long after = version().current();

    assertThat(after).isGreaterThan(before);
    assertThat(version().current()).isEqualTo(after);
  }
}
