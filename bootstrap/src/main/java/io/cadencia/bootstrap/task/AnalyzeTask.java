package io.cadencia.bootstrap.task;

import io.cadencia.adapter.export.chart.BlandAltmanChart;
import io.cadencia.adapter.export.chart.CycleTimeChart;
import io.cadencia.adapter.export.chart.CycleTimePanel;
import io.cadencia.adapter.export.study.CycleFile;
import io.cadencia.adapter.export.study.StopwatchFile;
import io.cadencia.bootstrap.cli.AnalyzeOptions;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.study.ReferenceStudy;
import io.cadencia.bootstrap.study.ReferenceTable;
import io.cadencia.bootstrap.study.StationStudy;
import io.cadencia.bootstrap.study.StudyTable;
import io.cadencia.domain.agreement.StopwatchStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells the spread of exported cycle times and their agreement with a stopwatch; draws both. All is
 * reckoned before anything is written.
 */
public final class AnalyzeTask implements Task<AnalyzeOptions> {

  @Override
  public ExitCode run(AnalyzeOptions options, Console console) throws IOException {
    checkFolder(options.out());
    var file = cyclesOf(options);
    var studies = StationStudy.of(file.cycles());
    var lines = new ArrayList<String>();
    lines.add(told(options.cycles(), file, studies.size()));
    lines.add("");
    lines.addAll(StudyTable.lines(studies));
    var drawings = new TreeMap<String, String>();
    drawings.put("cycle-times.svg", drawingOf(studies));
    if (options.reference() != null) {
      compare(options.reference(), file, lines, drawings);
    }
    lines.forEach(console.out()::println);
    if (options.out() != null) {
      write(options.out(), drawings, console);
    }
    return ExitCode.DONE;
  }

  private static void checkFolder(@Nullable Path out) {
    if (out != null && Files.exists(out) && !Files.isDirectory(out)) {
      throw new UsageException("--out " + out + " is a file; name a folder");
    }
  }

  private static CycleFile cyclesOf(AnalyzeOptions options) throws IOException {
    var file = CycleFile.read(options.cycles(), options.zone());
    if (file.cycles().isEmpty()) {
      throw new NoCycleException(options.cycles(), file.leftOut());
    }
    return file;
  }

  private static String told(Path path, CycleFile file, int stations) {
    return "%s: %s cycles of %s stations; %s open, aborted or excluded ones left out"
        .formatted(path, file.cycles().size(), stations, file.leftOut());
  }

  private static String drawingOf(List<StationStudy> studies) {
    return CycleTimeChart.draw(
        studies.stream()
            .map(study -> new CycleTimePanel(study.station(), study.times(), study.samSeconds()))
            .toList());
  }

  private static void compare(
      Path reference, CycleFile file, List<String> lines, SortedMap<String, String> drawings)
      throws IOException {
    var timed = StopwatchFile.read(reference).cycles();
    var study = StopwatchStudy.of(timed, StationStudy.measured(file.cycles()));
    var figures = ReferenceStudy.of(study);
    lines.add("");
    lines.add("agreement with the stopwatch of " + reference + ", as measured, not as corrected");
    lines.add("");
    lines.addAll(ReferenceTable.lines(study, figures));
    if (figures != null) {
      drawings.put("bland-altman.svg", BlandAltmanChart.draw(figures.paired(), figures.limits()));
    }
  }

  private static void write(Path folder, SortedMap<String, String> drawings, Console console)
      throws IOException {
    Files.createDirectories(folder);
    console.out().println();
    for (var drawing : drawings.entrySet()) {
      var file = folder.resolve(drawing.getKey());
      var draft = folder.resolve(drawing.getKey() + ".part");
      try {
        Files.writeString(draft, drawing.getValue());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
      console.out().println("drawing " + file);
    }
  }
}
