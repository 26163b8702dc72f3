package io.cadencia.bootstrap;

import io.cadencia.adapter.cv.source.FrameSourceException;
import io.cadencia.bootstrap.cli.Cli;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.FailureReport;
import io.cadencia.bootstrap.cli.Logging;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.cli.Tasks;
import io.cadencia.bootstrap.cli.UsageException;
import java.util.List;

/** Where the program starts. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) {
    var console = Console.ofProcess();
    try (var logging = new Logging()) {
      var failures =
          new FailureReport(console.err(), List.of(FrameSourceException.class), logging::file);
      return new Cli(tasks(), console, failures).run(arguments);
    }
  }

  private static Tasks tasks() {
    return new Tasks(absent(), absent(), absent(), absent(), absent(), absent());
  }

  private static <O> Task<O> absent() {
    return (options, console) -> {
      throw new UsageException("this build has no such part yet");
    };
  }
}
