package io.cadencia.adapter.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MomentTest {

  @ParameterizedTest
  @EnumSource(Keeping.class)
  void what_was_begun_before_a_change_serves_nobody_who_asks_after_it(Keeping keeping) {
    var begun = new Moment(7, 0, 0);

    assertThat(begun.serves(new Moment(8, 0, 0), keeping)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Keeping.class)
  void what_was_begun_after_a_change_serves_who_asked_before_it(Keeping keeping) {
    var begun = new Moment(8, 0, 0);

    assertThat(begun.serves(new Moment(7, 0, 0), keeping)).isTrue();
  }

  @Test
  void what_was_begun_after_the_question_is_never_too_old() {
    var asked = new Moment(7, 5, 5_000);
    var begunBySomebodyElse = new Moment(7, 6, 3_000);

    assertThat(begunBySomebodyElse.serves(asked, Keeping.WHILE_UNCHANGED_AND_YOUNG)).isTrue();
  }
}
