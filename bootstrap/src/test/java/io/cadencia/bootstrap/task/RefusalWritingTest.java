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
    var last = new AtomicInteger();
    var first = new CountDownLatch(1);
    var writing = new RefusalWriting(first::countDown, last::incrementAndGet);

    writing.start();
    assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
    writing.close();

    assertThat(last).hasValue(1);
  }

  @Test
  void by_nobody_who_never_started() {
    var times = new AtomicInteger();

    new RefusalWriting(times::incrementAndGet, times::incrementAndGet).close();

    assertThat(times).hasValue(0);
  }

  @Test
  void or_the_server_ends_all_the_same() {
    var writing = new RefusalWriting(RefusalWritingTest::fail, RefusalWritingTest::fail);
    writing.start();

    assertThatCode(writing::close).doesNotThrowAnyException();
  }

  private static void fail() {
    throw new StorageException("the disk is full");
  }
}
