package io.cadencia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.capacity.DrawnFilm;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.Storage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuspendedCamerasTest {

  private static final String CONFIG =
      """
      plant: {id: p, box: b, time_zone: UTC}
      modules:
        - id: 1
          code: M
          name: Line
          workstations: [{id: 1, code: V, name: One}, {id: 2, code: W, name: Two}]
      cameras:
        - {id: 1, name: First, module: 1, source: "loop:%1$s", zones: [{workstation: V, seat: [[0, 0], [1, 0], [1, 1]]}]}
        - {id: 2, name: Second, module: 1, source: "loop:%1$s", zones: [{workstation: W, seat: [[0, 0], [1, 0], [1, 1]]}]}
      vision: {max_cameras: 1}
      """;

  @TempDir private Path folder;

  /** What the detector says, until it says that it watches. */
  private static final class Told extends StringWriter {

    private final CountDownLatch watching = new CountDownLatch(1);

    @Override
    public void write(String text, int from, int length) {
      super.write(text, from, length);
      if (text.contains("watching")) {
        watching.countDown();
      }
    }
  }

  @Test
  @DisplayName(
      "C-54 the detector watches as many cameras as there is room for and tells the others")
  void the_detector_watches_as_many_as_there_is_room_for() throws Exception {
    var config = config();
    var data = DataFolder.open(folder.resolve("data"));
    var identity = ConfigYaml.read(config).plantIdentity();
    Storage.open(data.database(), SqliteDatabase.Role.SERVER, identity).close();

    var told = detectUntilItWatches(config, data);

    assertThat(told)
        .contains("First: watching")
        .contains(
            "Second: suspended (capacity): this box watches at most 1 of its cameras, configured;"
                + " raise vision.max_cameras")
        .doesNotContain("Second: watching");
  }

  private Path config() throws IOException {
    var film = DrawnFilm.draw(folder.resolve("film.mp4"), Duration.ofSeconds(1));
    return Files.writeString(folder.resolve("plant.yaml"), CONFIG.formatted(film.file()));
  }

  private static String detectUntilItWatches(Path config, DataFolder data)
      throws InterruptedException {
    var told = new Told();
    var console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(told), false);
    var detector =
        new Thread(
            () ->
                Main.run(
                    console,
                    "detect",
                    "--config",
                    config.toString(),
                    "--data",
                    data.path().toString()));
    detector.start();
    try {
      assertThat(told.watching.await(60, TimeUnit.SECONDS)).as(told.toString()).isTrue();
    } finally {
      detector.interrupt();
      detector.join();
    }
    return told.toString();
  }
}
