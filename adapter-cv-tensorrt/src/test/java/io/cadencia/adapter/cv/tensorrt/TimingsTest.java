package io.cadencia.adapter.cv.tensorrt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E-17 timings of the GPU script")
class TimingsTest {

  @Test
  void have_the_median_the_slow_end_and_the_throughput() {
    var hundred = LongStream.rangeClosed(1, 100).map(ms -> ms * 1_000_000).toArray();
    assertThat(Timings.of(4, hundred)).isEqualTo(new Timings(4, 50, 95, 400 / 5.05));
  }

  @Test
  void leave_out_the_calls_that_warm_up() {
    var clock = new AtomicLong();
    var made = new AtomicInteger();
    var timings =
        Timings.of(
            1,
            20,
            () -> clock.addAndGet(made.incrementAndGet() <= 2 ? 9_000_000 : 1_000_000),
            clock::get);
    assertThat(made).hasValue(22);
    assertThat(timings).isEqualTo(new Timings(1, 1, 1, 1000));
  }

  @Test
  void are_a_row_of_a_table_in_any_country() {
    assertThat(new Timings(8, 1.5, 2.25, 5333.3).row("x"))
        .isEqualTo("| x | 8 | 1.50 ms | 2.25 ms | 5333.3 |");
  }
}
