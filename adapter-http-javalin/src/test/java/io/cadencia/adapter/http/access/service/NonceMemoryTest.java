package io.cadencia.adapter.http.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.access.service.NonceMemory.Answer;
import java.util.HashSet;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-33 the memory of nonces")
class NonceMemoryTest {

  private static final long NOON = 1_767_614_400;

  private final NonceMemory nonces = new NonceMemory(3, 60, NOON);

  @Test
  void takes_each_once() {
    assertThat(nonces.take("one", NOON, NOON)).isEqualTo(Answer.FRESH);
    assertThat(nonces.take("one", NOON, NOON)).isEqualTo(Answer.STALE);
    assertThat(nonces.take("one", NOON + 1, NOON)).isEqualTo(Answer.STALE);
    assertThat(nonces.take("other", NOON, NOON)).isEqualTo(Answer.FRESH);
  }

  @Test
  void refuses_rather_than_forgets_when_it_is_full() {
    IntStream.range(0, 3).forEach(n -> nonces.take("n" + n, NOON, NOON));

    assertThat(nonces.take("more", NOON, NOON + 60)).isEqualTo(Answer.FULL);
    assertThat(nonces.take("n0", NOON, NOON + 60)).isEqualTo(Answer.STALE);
    assertThat(nonces.take("more", NOON + 61, NOON + 61)).isEqualTo(Answer.FRESH);
    assertThat(nonces.size()).isOne();
  }

  @Test
  void takes_nothing_of_the_time_it_has_forgotten_though_the_clock_is_set_back() {
    nonces.take("one", NOON + 10, NOON + 10);
    nonces.take("two", NOON + 100, NOON + 100);

    assertThat(nonces.size()).isOne();
    assertThat(nonces.take("one", NOON + 10, NOON + 10)).isEqualTo(Answer.STALE);
    assertThat(nonces.take("three", NOON + 11, NOON + 11)).isEqualTo(Answer.FRESH);
  }

  @Test
  void takes_nothing_of_the_time_before_it_began() {
    assertThat(nonces.take("one", NOON - 1, NOON)).isEqualTo(Answer.STALE);
    assertThat(nonces.take("one", NOON, NOON)).isEqualTo(Answer.FRESH);
  }

  @Test
  void lets_one_of_many_at_the_same_time_through() throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    try {
      var answers =
          threads.invokeAll(
              IntStream.range(0, 64)
                  .<java.util.concurrent.Callable<Answer>>mapToObj(
                      n -> () -> nonces.take("one", NOON, NOON))
                  .toList());
      int fresh = 0;
      for (Future<Answer> answer : answers) {
        fresh += answer.get() == Answer.FRESH ? 1 : 0;
      }
      assertThat(fresh).isOne();
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void never_takes_one_twice_whatever_the_clock_does() {
    var random = new Random(33);
    var memory = new NonceMemory(50, 60, NOON);
    var taken = new HashSet<String>();
    long now = NOON;
    for (int n = 0; n < 20_000; n++) {
      now += random.nextInt(41) - 19;
      long second = now + random.nextInt(121) - 60;
      var nonce = second + " " + random.nextInt(2);
      if (memory.take(nonce, second, now) == Answer.FRESH) {
        assertThat(taken.add(nonce)).as(nonce).isTrue();
      }
    }
    assertThat(taken).hasSizeGreaterThan(1_000);
  }
}
