package io.cadencia.bootstrap.task;

import io.cadencia.adapter.http.HttpSettings;
import io.cadencia.adapter.http.stream.StreamSettings;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.ServeOptions;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.CalendarWiring;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;

/** Serves the API and the board over a data folder until the process is told to end. */
public final class ServeTask implements Task<ServeOptions> {

  /** How often stops are looked for. */
  static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

  private final DataFolders folders;
  private final Clock clock;

  public ServeTask(DataFolders folders, Clock clock) {
    this.folders = folders;
    this.clock = clock;
  }

  @Override
  public ExitCode run(ServeOptions options, Console console) throws Exception {
    var given = options.config() == null ? null : ConfigYaml.read(options.config());
    var folder = folders.open(options.data());
    var config = given == null ? kept(folder) : given;
    var start = SafeStart.ofServer(folder, config, clock, console);
    try (var shutdown = new Shutdown();
        var lock = folder.lockForServer();
        var storage = start.open();
        var server = LiveServer.over(storage, config, clock, settings(options, config, folder));
        var workers = shutdown.workers()) {
      keep(config, folder);
      var detector = new DetectorWiring(storage, config);
      detector.definePlant(clock);
      recoverIfNobodyMeasures(folder, detector);
      var upkeep = new ServerUpkeep(folder, config, storage, start.wasRead(), clock, console);
      shutdown.start("upkeep", upkeep, upkeep::stop);
      var stops = new CalendarWiring(storage, config, clock).detectStops();
      try (var turns = Turns.start("stop-detection", BETWEEN_LOOKS, stops::runOnce)) {
        server.start();
        console.out().println("the board is at " + server.address());
        shutdown.await();
      }
    }
    return ExitCode.DONE;
  }

  private static HttpSettings settings(
      ServeOptions options, CadenciaConfig config, DataFolder folder) {
    int port = options.port() == null ? config.http().port() : options.port();
    try {
      return HttpSettings.of(config.http().host(), port, folder.frames(), config.plant().timeZone())
          .withStreams(streams(config));
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static StreamSettings streams(CadenciaConfig config) {
    var streams = config.http().streams();
    return StreamSettings.STANDARD.withCaps(streams.perUser(), streams.total());
  }

  /** The configuration this folder was last used with. */
  private static CadenciaConfig kept(DataFolder folder) {
    if (!Files.isRegularFile(folder.config())) {
      throw new UsageException(
          folder.path() + " has no configuration yet; name one with --config FILE");
    }
    return ConfigYaml.read(folder.config());
  }

  static void keep(CadenciaConfig config, DataFolder folder) throws IOException {
    var draft = Files.createTempFile(folder.path(), ".config", null);
    Files.writeString(draft, ConfigYaml.write(config));
    Files.move(draft, folder.config(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** What a detector left open when it died is aborted; a living one looks after its own. */
  private static void recoverIfNobodyMeasures(DataFolder folder, DetectorWiring detector) {
    var free = folder.tryLockForDetector();
    if (free.isPresent()) {
      try (var lock = free.get()) {
        detector.recoverOpenCycles();
      }
    }
  }
}
