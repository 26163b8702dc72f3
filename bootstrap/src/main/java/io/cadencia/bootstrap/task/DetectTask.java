package io.cadencia.bootstrap.task;

import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.DetectOptions;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.config.ConfigYaml;
import java.time.Clock;

/**
 * Measures: a recording as fast as it can be read, or the cameras of the configuration until
 * stopped.
 */
public final class DetectTask implements Task<DetectOptions> {

  private final DataFolders folders;
  private final Clock clock;

  public DetectTask(DataFolders folders, Clock clock) {
    this.folders = folders;
    this.clock = clock;
  }

  @Override
  public ExitCode run(DetectOptions options, Console console) throws Exception {
    var config = ConfigYaml.read(options.config());
    if (options.video() != null) {
      new RecordingDetection(folders, clock, config, options, console).run(options.video());
    } else {
      new CameraDetection(folders, clock, config, options, console).run();
    }
    return ExitCode.DONE;
  }
}
