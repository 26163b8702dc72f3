package io.cadencia.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.replay.Recording;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every implementation of {@link Recordings} must keep. */
public abstract class RecordingsContract {

  protected static final Instant MONDAY = Instant.parse("2026-01-05T12:00:00Z");

  /** Over whatever was added. */
  protected abstract Recordings recordings();

  /** A film of three bytes. */
  protected abstract void add(String name, Instant modifiedAt);

  @Test
  @DisplayName("D-03 recordings are told newest first, by name")
  void are_told_newest_first() {
    assertThat(recordings().all()).isEmpty();

    add("lunes.mp4", MONDAY);
    add("línea 3, martes.mp4", MONDAY.plusSeconds(86_400));

    assertThat(recordings().all())
        .containsExactly(
            new Recording("línea 3, martes.mp4", 3, MONDAY.plusSeconds(86_400), null),
            new Recording("lunes.mp4", 3, MONDAY, null));
  }

  @Test
  @DisplayName("D-03 a recording is found by its name")
  void are_found_by_their_name() {
    add("lunes.mp4", MONDAY);

    assertThat(recordings().find("lunes.mp4"))
        .hasValueSatisfying(film -> assertThat(film).hasFileName("lunes.mp4"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "lunes",
        "LUNES.mp4",
        "lunes.mp4/",
        "./lunes.mp4",
        "../lunes.mp4",
        "../recordings/lunes.mp4",
        "/etc/passwd",
        "..\\lunes.mp4",
        "%2e%2e%2flunes.mp4",
        "lunes.mp4%00",
        "lunes.mp4\0",
        "lunes.mp4\0.mp4",
        "-i lunes.mp4",
        "file:lunes.mp4",
        "concat:lunes.mp4|lunes.mp4",
      })
  @DisplayName("D-03 A-57 no other name leads anywhere")
  void no_other_name_leads_anywhere(String name) {
    add("lunes.mp4", MONDAY);

    assertThat(recordings().find(name)).isEmpty();
  }
}
