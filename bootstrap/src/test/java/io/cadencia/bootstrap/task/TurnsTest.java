package io.cadencia.bootstrap.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {

  @Test
  void go_on_after_a_failure_and_end_when_closed() throws InterruptedException {
    var turns = new AtomicInteger();
    var third = new CountDownLatch(3);
    try (var running =
        Turns.start(
            "turns",
            Duration.ofMillis(1),
            () -> {
              turns.incrementAndGet();
              third.countDown();
              throw new IllegalStateException("on purpose");
            })) {
      assertThat(running).isNotNull();
      assertThat(third.await(30, TimeUnit.SECONDS)).isTrue();
    }

    int after = turns.get();
    assertThat(after).isGreaterThanOrEqualTo(3);
    assertThat(turns.get()).isEqualTo(after);
  }
}
