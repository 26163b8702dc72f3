package io.cadencia.bootstrap.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.out.StorageException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeWatchTest {

  @Test
  void it_looks_ten_times_a_second() {
    try (var watch = new ChangeWatch(() -> {})) {
      assertThat(watch.look()).isEqualTo(Duration.ofMillis(100));
    }
  }

  @Test
  void while_looks_fail_they_come_at_growing_intervals_and_then_as_before() {
    var broken = new AtomicBoolean(true);
    try (var watch = new ChangeWatch(() -> fail(broken))) {
      assertThat(watch.look()).isEqualTo(Duration.ofMillis(200));
      assertThat(watch.look()).isEqualTo(Duration.ofMillis(400));
      IntStream.range(0, 10).forEach(n -> watch.look());
      assertThat(watch.look()).isEqualTo(Duration.ofSeconds(5));

      broken.set(false);

      assertThat(watch.look()).isEqualTo(Duration.ofMillis(100));
    }
  }

  @Test
  void a_look_that_fails_does_not_end_the_watch() throws InterruptedException {
    var looks = new CountDownLatch(3);
    try (var watch =
        new ChangeWatch(
            () -> {
              looks.countDown();
              throw new StorageException("gone");
            })) {
      watch.start();

      assertThat(looks.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void fail(AtomicBoolean broken) {
    if (broken.get()) {
      throw new StorageException("gone");
    }
  }
}
