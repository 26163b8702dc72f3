package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.model.ModelFetch;
import io.cadencia.adapter.cv.person.DetectorSettings;
import io.cadencia.adapter.cv.person.EngineSettings;
import io.cadencia.adapter.cv.person.Engines;
import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.config.CadenciaConfig.Vision;
import io.cadencia.bootstrap.folder.ModelsFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens the person detector a configuration asks for. */
final class PeopleFinder {

  private PeopleFinder() {}

  /** Gets the usual model first, if this machine does not have it yet. */
  static Path fetched(@Nullable Path models, Console console) {
    return new ModelFetch(ModelsFolder.resolve(models), console.err()::println).fetch();
  }

  /** The configured model: a path, or the name of a file in the models folder. */
  static PersonDetector open(Vision vision, @Nullable Path models, Console console) {
    return openFile(ModelsFolder.file(vision.model(), models), vision, models, console);
  }

  static PersonDetector openFile(Path file, Vision vision, @Nullable Path models, Console console) {
    var defaults = DetectorSettings.defaults();
    return Engines.installed()
        .open(
            file,
            new DetectorSettings(vision.confidence(), defaults.overlap(), defaults.threads()),
            vision.engine(),
            new EngineSettings(
                defaults.threads(), ModelsFolder.plans(models), console.err()::println));
  }
}
