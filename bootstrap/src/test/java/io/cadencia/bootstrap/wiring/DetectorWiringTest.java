package io.cadencia.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.config.ConfigYaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectorWiringTest {

  private static final String CONFIG =
      """
      plant: {id: p, box: b, time_zone: UTC}
      modules:
        - {id: 1, code: M, name: Line, workstations: [{id: 1, code: W, name: Place}]}
      cameras:
        - id: 1
          name: Camera
          module: 1
          source: rtsp://someone:opensesame@camera.example/stream
          zones: [{workstation: W, seat: [[0, 0], [1, 0], [1, 1]]}]
      """;

  @TempDir private Path folder;

  @Test
  void the_database_keeps_the_configuration_without_the_passwords_of_cameras() throws IOException {
    var config = ConfigYaml.parse(CONFIG, "test");
    var file = folder.resolve("cadencia.db");
    try (var storage = Storage.open(file, SqliteDatabase.Role.SERVER, config.plantIdentity())) {
      new DetectorWiring(storage, config).definePlant(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    var stored = Files.readString(file, StandardCharsets.ISO_8859_1);

    assertThat(stored).contains("camera.example/stream").doesNotContain("opensesame");
  }
}
