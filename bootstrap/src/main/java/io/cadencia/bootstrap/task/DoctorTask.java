package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.person.NativeLibraries;
import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.bootstrap.capacity.BoxReport;
import io.cadencia.bootstrap.capacity.CapacityFile;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.DoctorOptions;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.config.CadenciaConfig.Vision;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.folder.ModelsFolder;
import io.cadencia.bootstrap.report.DoctorTable;
import io.cadencia.bootstrap.report.DoctorTable.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks whether this box is fit to watch cameras, and measures how many. */
public final class DoctorTask implements Task<DoctorOptions> {

  private final Clock clock;

  public DoctorTask(Clock clock) {
    this.clock = clock;
  }

  /** All that doctor has to say. */
  private record Answer(List<Check> checks, @Nullable BoxReport measured) {}

  @Override
  public ExitCode run(DoctorOptions options, Console console) throws Exception {
    var folder = DataFolder.open(options.data());
    var vision = vision(folder);
    var file = new CapacityFile(folder);
    var checks = checks(folder, vision, options);
    if (options.bench()) {
      bench(folder, vision, options, console);
    }
    var answer = new Answer(checks, file.read().orElse(null));
    if (options.json()) {
      console.out().println(CapacityFile.text(answer));
    } else {
      tell(answer, console);
    }
    return checks.stream().allMatch(Check::ok) ? ExitCode.DONE : ExitCode.FAILED;
  }

  /** Not beside a detector, which would be measured as well, and slowed down. */
  private void bench(DataFolder folder, Vision vision, DoctorOptions options, Console console)
      throws IOException, InterruptedException {
    try (var lock = folder.lockForDetector()) {
      new CapacityFile(folder).write(measured(vision, options, console));
    }
  }

  private BoxReport measured(Vision vision, DoctorOptions options, Console console)
      throws IOException, InterruptedException {
    var detectors =
        SearchWorkers.detectors(
            () -> PeopleFinder.open(vision, options.models(), console),
            Runtime.getRuntime().availableProcessors());
    try {
      return new BoxBench(options, console, clock).run(detectors);
    } finally {
      detectors.forEach(PersonDetector::close);
    }
  }

  /** What the folder was last used with, or what holds without a word. */
  private static Vision vision(DataFolder folder) {
    return Files.isRegularFile(folder.config())
        ? ConfigYaml.read(folder.config()).vision()
        : Vision.DEFAULT;
  }

  private static List<Check> checks(DataFolder folder, Vision vision, DoctorOptions options) {
    var checks = new ArrayList<Check>();
    checks.add(new Check("data folder", true, folder.path() + " can be written to"));
    var model = ModelsFolder.file(vision.model(), options.models());
    boolean there = Files.isRegularFile(model);
    checks.add(
        new Check(
            "model",
            there,
            there ? model.toString() : model + " is missing; './cadencia model fetch' brings it"));
    NativeLibraries.look()
        .forEach((name, found) -> checks.add(new Check(name, found.loads(), found.version())));
    return checks;
  }

  private static void tell(Answer answer, Console console) {
    DoctorTable.checks(answer.checks()).forEach(console.out()::println);
    console.out().println();
    var measured = answer.measured();
    if (measured == null) {
      console.out().println("nothing was measured yet; './cadencia doctor --bench' does so");
    } else {
      DoctorTable.measured(measured).forEach(console.out()::println);
    }
  }
}
