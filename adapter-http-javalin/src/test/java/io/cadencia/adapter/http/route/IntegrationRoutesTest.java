package io.cadencia.adapter.http.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C-50 what other systems of the house ask")
class IntegrationRoutesTest {

  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = RunningApi.over(new TestPlant());
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void is_how_the_plant_stands_in_rows_without_anything_nested() {
    assertThat(api.json("/api/v1/integration/status"))
        .isEqualTo(
            RunningApi.tree(
                """
                {"state": "working",
                 "modules": [{"id": 1, "code": "MODULO_1", "state": "working",
                   "units_produced": 0, "units_target": null, "efficiency_pct": null}],
                 "stations": [{"id": 1, "module_id": 1, "code": "PUESTO_01", "state": "working",
                   "pace_seconds": 35.5, "efficiency_pct": null, "units_produced": 0}]}
                """));
  }

  @Test
  void tells_nothing_of_people() {
    var text = api.json("/api/v1/integration/status").toString();

    assertThat(text).doesNotContain("operator", "frame", "@");
  }

  @Test
  void is_how_the_cameras_are_heard() {
    assertThat(api.json("/api/v1/integration/cameras"))
        .isEqualTo(
            RunningApi.tree(
                """
                [{"id": 1, "name": "Cámara 1", "state": "online",
                  "last_frame_at": "2026-01-05T12:00:00.000Z", "codec": "h264", "fps": 14.98,
                  "key_frame_seconds": 2.0, "clock_skew_seconds": 0.612},
                 {"id": 2, "name": "Cámara 2", "state": "offline", "last_frame_at": null,
                  "codec": null, "fps": null, "key_frame_seconds": null,
                  "clock_skew_seconds": null}]
                """));
  }
}
