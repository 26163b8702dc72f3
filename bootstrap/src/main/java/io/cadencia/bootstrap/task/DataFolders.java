package io.cadencia.bootstrap.task;

import io.cadencia.bootstrap.cli.Logging;
import io.cadencia.bootstrap.folder.DataFolder;
import java.nio.file.Path;
import java.time.Clock;

/** Opens data folders, and lets the log of this run go there. */
public final class DataFolders {

  private static final Path PARENT_OF_DEMOS = Path.of("data");

  private final Logging logging;
  private final Clock clock;

  public DataFolders(Logging logging, Clock clock) {
    this.logging = logging;
    this.clock = clock;
  }

  DataFolder open(Path path) {
    return logged(DataFolder.open(path));
  }

  DataFolder forDemo() {
    return logged(DataFolder.fresh(PARENT_OF_DEMOS, clock));
  }

  /** Tells the requests of a server on the console instead of in the log of its folder. */
  void requestsToConsole() {
    logging.requestsToConsole();
  }

  private DataFolder logged(DataFolder folder) {
    logging.writeTo(folder.logFile());
    return folder;
  }
}
