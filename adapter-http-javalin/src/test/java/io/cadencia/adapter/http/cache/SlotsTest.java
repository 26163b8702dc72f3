package io.cadencia.adapter.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.domain.access.Role;
import org.junit.jupiter.api.Test;

class SlotsTest {

  private static final Moment NOW = new Moment(1, 0, 0);

  private final Slots slots = new Slots(100_000);

  private static Key key(int number) {
    return new Key(Endpoint.LIST_CYCLES, Role.ENGINEER, "/api/v1/cycles", "after_id=" + number);
  }

  private static Slot empty() {
    return new Slot(Keeping.WHILE_UNCHANGED);
  }

  private Slot filled(int number, int bytes) {
    var slot = slots.get(key(number), SlotsTest::empty);
    slot.keep(NOW, new Representation(new byte[bytes], "text/plain"));
    slots.weigh(key(number), slot);
    return slot;
  }

  private boolean has(int number, Slot slot) {
    return slots.get(key(number), SlotsTest::empty) == slot;
  }

  @Test
  void a_question_finds_its_place_again() {
    assertThat(has(1, filled(1, 10))).isTrue();
  }

  @Test
  void a_flood_of_questions_takes_no_more_than_the_bound() {
    for (int i = 0; i < 10_000; i++) {
      filled(i, 100);
      assertThat(slots.bytes()).isLessThanOrEqualTo(100_000);
    }
    assertThat(slots.bytes()).isGreaterThan(90_000);
  }

  @Test
  void what_was_asked_for_again_stays_longer() {
    var asked = filled(1, 10_000);
    var notAsked = filled(2, 10_000);
    filled(3, 10_000);
    assertThat(has(1, asked)).isTrue();

    filled(4, 10_000);
    filled(5, 10_000);

    assertThat(has(1, asked)).isTrue();
    assertThat(has(2, notAsked)).isFalse();
  }

  @Test
  void an_answer_that_would_push_out_the_rest_is_not_kept() {
    var slot = filled(1, 20_000);

    assertThat(has(1, slot)).isFalse();
  }

  @Test
  void a_place_that_stayed_empty_is_given_up() {
    var slot = slots.get(key(1), SlotsTest::empty);
    slots.weigh(key(1), slot);

    assertThat(slots.bytes()).isZero();
    assertThat(has(1, slot)).isFalse();
  }
}
