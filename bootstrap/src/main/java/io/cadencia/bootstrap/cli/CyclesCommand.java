package io.cadencia.bootstrap.cli;

import java.net.URI;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the options of {@code cycles}. */
@Command(
    name = "cycles",
    description = "Lists cycles of a workstation, as the running server tells them to anybody.")
final class CyclesCommand implements Callable<Integer> {

  private final Task<CyclesOptions> task;
  private final Console console;

  @Option(
      names = "--station",
      paramLabel = "CODE",
      required = true,
      converter = OptionTypes.Name.class,
      description = "Code of the workstation, such as PUESTO_01.")
  private String station = "";

  @Option(
      names = "--module",
      paramLabel = "N",
      converter = OptionTypes.ModuleNumber.class,
      description = "Number of its module, where several have a workstation of that code.")
  private @Nullable Integer module;

  @Option(
      names = "--from",
      paramLabel = "INSTANT",
      converter = OptionTypes.Moment.class,
      description = "First instant of a start, such as 2026-01-05T12:00:00Z.")
  private @Nullable Instant from;

  @Option(
      names = "--to",
      paramLabel = "INSTANT",
      converter = OptionTypes.Moment.class,
      description = "First instant after.")
  private @Nullable Instant to;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      converter = OptionTypes.Name.class,
      description = "in_progress, complete, aborted or manual_override (default: all).")
  private @Nullable String status;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      converter = OptionTypes.CycleCount.class,
      description = "At most so many, the oldest first (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(names = "--json", description = "One JSON object a line, as the API gives it.")
  private boolean json;

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:5000",
      converter = OptionTypes.Server.class,
      description = "Address of the server (default: ${DEFAULT-VALUE}).")
  private URI server = URI.create("");

  @Option(
      names = "--as",
      paramLabel = "EMAIL:ROLE",
      converter = OptionTypes.Name.class,
      description = "Who asks, of a server in the development mode.")
  private @Nullable String as;

  CyclesCommand(Task<CyclesOptions> task, Console console) {
    this.task = task;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    var options = new CyclesOptions(server, as, station, module, from, to, status, limit, json);
    return task.run(options, console).number();
  }
}
