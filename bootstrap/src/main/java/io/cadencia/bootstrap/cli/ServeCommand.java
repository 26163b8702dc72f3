package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the options of {@code serve}. */
@Command(
    name = "serve",
    description = "Runs the server on a data folder, beside a detector in a process of its own.")
final class ServeCommand implements Callable<Integer> {

  private final Task<ServeOptions> task;
  private final Console console;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      converter = OptionTypes.Folder.class,
      description = "Data folder, made if it is not there.")
  private Path data = Path.of("");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      converter = OptionTypes.AnyFile.class,
      description = "Configuration to take over (default: the plant as it is stored).")
  private @Nullable Path config;

  @Option(
      names = "--port",
      paramLabel = "N",
      converter = OptionTypes.Port.class,
      description = "Port, 0 for any free one (default: the configuration's, else 5000).")
  private @Nullable Integer port;

  @Option(
      names = "--dev",
      description = {
        "For demonstrations and development, never in a plant: prints a link that signs a browser",
        "of this machine in, and believes the header X-Test-User: EMAIL:ROLE from this machine."
      })
  private boolean dev;

  ServeCommand(Task<ServeOptions> task, Console console) {
    this.task = task;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return task.run(new ServeOptions(data, config, port, dev), console).number();
  }
}
