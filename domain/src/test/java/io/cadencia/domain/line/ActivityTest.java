package io.cadencia.domain.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C-50 what happens, in one word")
class ActivityTest {

  @Test
  void at_a_station_is_known_only_while_it_is_seen() {
    assertThat(Activity.of(true, true)).isEqualTo(Activity.WORKING);
    assertThat(Activity.of(true, false)).isEqualTo(Activity.IDLE);
    assertThat(Activity.of(false, true)).isEqualTo(Activity.UNSEEN);
  }

  @Test
  void of_several_is_the_liveliest() {
    assertThat(Activity.of(List.of(Activity.UNSEEN, Activity.IDLE))).isEqualTo(Activity.IDLE);
    assertThat(Activity.of(List.of(Activity.IDLE, Activity.WORKING, Activity.UNSEEN)))
        .isEqualTo(Activity.WORKING);
    assertThat(Activity.of(List.<Activity>of())).isEqualTo(Activity.UNSEEN);
  }
}
