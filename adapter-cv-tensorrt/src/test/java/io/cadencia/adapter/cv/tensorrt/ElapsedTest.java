package io.cadencia.adapter.cv.tensorrt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E-17 work that takes minutes")
class ElapsedTest {

  private final List<String> told = new ArrayList<>();
  private final HandTurnedClock clock = new HandTurnedClock();

  @Test
  void says_how_long_it_has_taken_so_far_and_in_the_end() {
    var elapsed = new Elapsed("building", told::add, clock::nanos, clock);
    elapsed.begin();
    clock.turn(5);
    clock.turn(5);
    elapsed.done();
    elapsed.close();

    assertThat(told)
        .containsExactly(
            "building; once for this machine, it takes some minutes",
            "building, 5 s so far",
            "building, 10 s so far",
            "building took 10 s");
    assertThat(clock.isShutdown()).isTrue();
  }

  /** Time passes when the test says so. */
  private static final class HandTurnedClock extends ScheduledThreadPoolExecutor {

    private long seconds;
    private @Nullable Runnable task;

    HandTurnedClock() {
      super(0);
    }

    long nanos() {
      return TimeUnit.SECONDS.toNanos(seconds);
    }

    void turn(int by) {
      seconds += by;
      if (task != null) {
        task.run();
      }
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(
        Runnable command, long initialDelay, long period, TimeUnit unit) {
      task = command;
      return super.schedule(() -> {}, 1, TimeUnit.DAYS);
    }
  }
}
