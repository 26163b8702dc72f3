package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.model.ModelFetch;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.FetchModelOptions;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.folder.ModelsFolder;

/** Gets the detection model to this machine. */
public final class FetchModelTask implements Task<FetchModelOptions> {

  @Override
  public ExitCode run(FetchModelOptions options, Console console) {
    var file =
        new ModelFetch(ModelsFolder.resolve(options.models()), console.err()::println).fetch();
    console.out().println(file);
    return ExitCode.DONE;
  }
}
