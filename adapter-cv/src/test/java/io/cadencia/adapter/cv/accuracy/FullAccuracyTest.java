package io.cadencia.adapter.cv.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.model.TestModels;
import io.cadencia.adapter.cv.person.DetectorSettings;
import io.cadencia.adapter.cv.person.OnnxPersonDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The whole standing suite, by {@code bench/accuracy.sh} only: it takes some twenty minutes of one
 * processor the first time. The property names a folder for boxes and tables.
 */
@EnabledIfSystemProperty(named = "cadencia.accuracy", matches = ".+")
class FullAccuracyTest {

  private static final Path FOLDER = Path.of(System.getProperty("cadencia.accuracy", "."));

  @Test
  void is_told_in_tables() throws Exception {
    Files.createDirectories(FOLDER);
    var recordings = new ArrayList<Recording>();
    for (var scene : StandingSuite.scenes()) {
      recordings.add(draw(scene));
    }
    var tables = new AccuracyTables(recordings).lines();
    Files.write(FOLDER.resolve("tables.md"), tables);
    assertThat(tables).isNotEmpty();
  }

  private static Recording draw(Scene scene) throws IOException {
    long before = System.nanoTime();
    try (var people =
        new KnownPeople(
            FOLDER.resolve(scene.line() + ".boxes"),
            () -> OnnxPersonDetector.open(TestModels.yolov8n(), DetectorSettings.defaults()))) {
      var recording = Recording.of(scene, people);
      people.save();
      long seconds = (System.nanoTime() - before) / 1_000_000_000;
      System.err.println(scene.key() + ": " + seconds + " s, searched " + people.searched());
      return recording;
    }
  }
}
