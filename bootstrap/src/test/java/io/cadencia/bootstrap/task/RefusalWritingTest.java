package io.cadencia.bootstrap.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.cadencia.application.port.out.StorageException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-32 refusals are written down")
class RefusalWritingTest {

  @Test
  void from_time_to_time_and_a_last_time_at_the_end() throws Exception {
    var times = new AtomicInteger();
    var first = new CountDownLatch(1);
    var writing =
        new RefusalWriting(
            () -> {
              times.incrementAndGet();
              first.countDown();
            });

    writing.start();
    assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
    writing.close();

    assertThat(times).hasValue(2);
  }

  @Test
  void by_nobody_who_never_started() {
    var times = new AtomicInteger();

    new RefusalWriting(times::incrementAndGet).close();

    assertThat(times).hasValue(0);
  }

  @Test
  void or_the_server_ends_all_the_same() {
    var writing =
        new RefusalWriting(
            () -> {
              throw new StorageException("the disk is full");
            });
    writing.start();

    assertThatCode(writing::close).doesNotThrowAnyException();
  }
}
