package io.cadencia.bootstrap.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.replay.ReplayFailure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("D-03 what a run tells the server")
class ReplayWordsTest {

  @Test
  void a_share_is_read_as_it_was_written() {
    assertThat(ReplayWords.share(ReplayWords.progress(0.42))).contains(0.42);
    assertThat(ReplayWords.share(ReplayWords.progress(1))).contains(1.0);
    assertThat(ReplayWords.share("progress 1.9999")).contains(1.0);
  }

  @ParameterizedTest
  @EnumSource
  void a_failure_is_read_as_it_was_written(ReplayFailure why) {
    assertThat(ReplayWords.failure(ReplayWords.failed(why))).contains(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "progress",
        "progress NaN",
        "progress 2.0000",
        "progress -0.1000",
        "failed",
        "failed /etc/passwd",
        "station    in force  tried",
        "a progress 0.4200"
      })
  void all_other_lines_are_for_people(String line) {
    assertThat(ReplayWords.share(line)).isEmpty();
    assertThat(ReplayWords.failure(line)).isEmpty();
  }
}
