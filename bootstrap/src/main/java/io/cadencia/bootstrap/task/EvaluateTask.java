package io.cadencia.bootstrap.task;

import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.EvaluateOptions;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.evaluation.Evaluation;
import io.cadencia.bootstrap.evaluation.EvaluationFiles;
import io.cadencia.bootstrap.study.ReferenceTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells how well recordings are measured of which the truth is known. Everything is read and
 * checked before the first is measured, and the report has its name when all of it is there.
 */
public final class EvaluateTask implements Task<EvaluateOptions> {

  private final Clock clock;

  public EvaluateTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ExitCode run(EvaluateOptions options, Console console) throws IOException {
    var recordings = recordings(options);
    try (var report = DraftFolder.of("--report", options.report())) {
      var done = new ArrayList<Evaluation>();
      for (var recording : recordings) {
        var result = RecordingEvaluation.of(recording, options, console, clock);
        done.add(result.evaluation());
        var name = options.folder() == null ? EvaluationFiles.FIRST : recording.name();
        write(
            report,
            EvaluationFiles.of(name, result.evaluation(), result.worst(), options.language()));
      }
      print(console, options.folder() == null ? done.get(0) : summary(done, options, report));
      report.finish();
    }
    console.out().println();
    console.out().println("report " + options.report().resolve(EvaluationFiles.FIRST + ".html"));
    return ExitCode.DONE;
  }

  private static List<LabelledRecording> recordings(EvaluateOptions options) throws IOException {
    if (options.folder() != null) {
      return LabelledRecording.readAll(options.folder(), options.config(), options.start());
    }
    return List.of(
        LabelledRecording.read(
            given(options.video()),
            given(options.truth()),
            given(options.config()),
            options.start()));
  }

  private static Path given(@Nullable Path option) {
    return Objects.requireNonNull(option, "the command line was checked");
  }

  private static Evaluation summary(
      List<Evaluation> done, EvaluateOptions options, DraftFolder report) throws IOException {
    var folder = given(options.folder()).toAbsolutePath().normalize().getFileName();
    var together = Evaluation.together(String.valueOf(folder), done);
    var names = done.stream().map(Evaluation::name).toList();
    write(report, EvaluationFiles.ofSummary(together, names, options.language()));
    return together;
  }

  private static void write(DraftFolder report, SortedMap<String, String> files)
      throws IOException {
    for (var file : files.entrySet()) {
      try (var out = report.open(file.getKey())) {
        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void print(Console console, Evaluation evaluation) {
    ReferenceTable.lines(evaluation.study(), evaluation.figures()).forEach(console.out()::println);
  }
}
