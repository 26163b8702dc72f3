package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.pipeline.FrameListener;
import io.cadencia.adapter.cv.source.FileFrameSource;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.EvaluateOptions;
import io.cadencia.bootstrap.cli.Progress;
import io.cadencia.bootstrap.config.ConfigVersions;
import io.cadencia.bootstrap.evaluation.Evaluation;
import io.cadencia.bootstrap.evaluation.WorstCycle;
import io.cadencia.bootstrap.folder.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Measures one recording by the same way as {@code detect}, into a data folder that is thrown away,
 * and sets what was found against the truth.
 *
 * @param worst with the pictures of each
 */
record RecordingEvaluation(Evaluation evaluation, Map<WorstCycle, byte[]> worst) {

  static RecordingEvaluation of(
      LabelledRecording recording, EvaluateOptions options, Console console, Clock clock)
      throws IOException {
    var scratch = Files.createTempDirectory("cadencia-evaluate");
    try (var detector = PeopleFinder.open(recording.config().vision(), options.models(), console)) {
      var evaluation = measure(recording, options, detector, scratch, console, clock);
      var worst =
          CycleStrips.of(
              recording.video(),
              options.start(),
              recording.config(),
              detector,
              WorstCycle.of(evaluation.study()));
      return new RecordingEvaluation(evaluation, worst);
    } finally {
      deleteAll(scratch);
    }
  }

  private static Evaluation measure(
      LabelledRecording recording,
      EvaluateOptions options,
      PersonDetector detector,
      Path scratch,
      Console console,
      Clock clock)
      throws IOException {
    var config = recording.config();
    try (var source = FileFrameSource.open(recording.video(), options.start());
        var progress = new Progress("measuring " + recording.name(), console, clock)) {
      var result =
          new RecordingMeasurement(config, options.start())
              .into(
                  DataFolder.open(scratch.resolve("data")),
                  source,
                  detector,
                  zones -> List.of(telling(progress, options, source.length())));
      progress.done(result.frames() + " frames analysed");
      var facts =
          new Evaluation.Facts(
              options.start(),
              source.length(),
              result.frames(),
              detector.version(),
              detector.modelSha256(),
              ConfigVersions.configVersion(config),
              config.layoutOf(config.cameras().get(0)).roiVersion());
      return Evaluation.of(
          recording.name(), facts, recording.truth().cycles(), result.cycles().units());
    }
  }

  private static FrameListener telling(
      Progress progress, EvaluateOptions options, Duration length) {
    double whole = Math.max(1, length.toMillis());
    return (frame, people) -> {
      var passed = Duration.between(options.start(), frame.at());
      progress.at(passed.toMillis() / whole, passed.toSeconds() + " s");
    };
  }

  private static void deleteAll(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
