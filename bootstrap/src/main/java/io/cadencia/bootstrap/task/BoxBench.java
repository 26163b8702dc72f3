package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.load.CameraTrial;
import io.cadencia.adapter.cv.load.CostMeter;
import io.cadencia.adapter.cv.load.LoopFilm;
import io.cadencia.adapter.cv.load.TrialResult;
import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.bootstrap.capacity.BoxReport;
import io.cadencia.bootstrap.capacity.DrawnFilm;
import io.cadencia.bootstrap.capacity.ThisBox;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.DoctorOptions;
import io.cadencia.bootstrap.cli.Progress;
import io.cadencia.bootstrap.wiring.TrialCycles;
import io.cadencia.domain.coverage.AnalysisCost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Measures what watching costs, reckons how many cameras the box stands, and tries it: with fewer,
 * until none of their frames is lost.
 */
final class BoxBench {

  /** Each camera takes two threads, and nobody has more in one hall. */
  private static final int MOST_CAMERAS = 64;

  private static final Duration FILM = Duration.ofSeconds(15);
  private static final double FEWER = 0.85;

  private final DoctorOptions options;
  private final Console console;
  private final Clock clock;

  BoxBench(DoctorOptions options, Console console, Clock clock) {
    this.options = options;
    this.console = console;
    this.clock = clock;
  }

  /**
   * @param detectors of the desk, all of one model
   */
  BoxReport run(List<PersonDetector> detectors) throws IOException, InterruptedException {
    var box = ThisBox.look();
    var folder = Files.createTempDirectory("cadencia-bench");
    var file = folder.resolve("film.mp4");
    try {
      var film = film(file);
      var detector = detectors.get(0);
      var cost = measure(film, detector);
      var cycles = new TrialCycles(film.zones(), detector.version(), detector.modelSha256());
      var trial = new CameraTrial(film, detectors, cycles::observed, new WallPacer(clock), clock);
      return BoxReport.of(clock.instant(), box, detector, cost, tried(trial, first(cost, box)));
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private LoopFilm film(Path file) {
    try (var progress = new Progress("drawing a film", console, clock)) {
      var film = DrawnFilm.draw(file, FILM);
      progress.done(FILM.toSeconds() + " s of H.264");
      return film;
    }
  }

  private AnalysisCost measure(LoopFilm film, PersonDetector detector) {
    try (var progress = new Progress("measuring", console, clock)) {
      var cost =
          new CostMeter(film, detector, part -> progress.at(part, "what a frame costs")).measure();
      progress.done("done");
      return cost;
    }
  }

  private int first(AnalysisCost cost, ThisBox box) {
    var given = options.cameras();
    return given == null ? Math.min(MOST_CAMERAS, cost.camerasOn(box.processors())) : given;
  }

  private TrialResult tried(CameraTrial trial, int first) throws InterruptedException {
    var result = tryOnce(trial, first);
    while (!result.isSustained() && result.cameras() > 1) {
      result = tryOnce(trial, Math.min(result.cameras() - 1, (int) (result.cameras() * FEWER)));
    }
    return result;
  }

  private TrialResult tryOnce(CameraTrial trial, int cameras) throws InterruptedException {
    var name = "trying %d cameras for %d s".formatted(cameras, options.trial().toSeconds());
    try (var progress = new Progress(name, console, clock)) {
      progress.at("running");
      var result = trial.run(cameras, options.trial());
      progress.done(
          String.format(
              Locale.ROOT,
              "%d of %d frames lost, %.2f searches a second and camera",
              result.lost(),
              result.frames(),
              result.meanSearches()));
      return result;
    }
  }
}
