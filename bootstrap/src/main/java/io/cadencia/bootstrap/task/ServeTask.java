package io.cadencia.bootstrap.task;

import io.cadencia.adapter.http.HttpSettings;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.edge.ListenAddress;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.ServeOptions;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.password.PlainPasswords;
import io.cadencia.bootstrap.upkeep.BackupNotes;
import io.cadencia.bootstrap.wiring.CalendarWiring;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.Keeping;
import io.cadencia.bootstrap.wiring.ServerWiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the API and the board over a data folder until the process is told to end. */
public final class ServeTask implements Task<ServeOptions> {

  /** How often stops are looked for. */
  static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(ServeTask.class);

  private final DataFolders folders;
  private final Clock clock;

  public ServeTask(DataFolders folders, Clock clock) {
    this.folders = folders;
    this.clock = clock;
  }

  @Override
  public ExitCode run(ServeOptions options, Console console) throws Exception {
    PlainPasswords.demandNone(System.getenv());
    var given = options.config() == null ? null : ConfigYaml.read(options.config());
    var folder = folders.open(options.data());
    var config = given == null ? kept(folder) : given;
    var file = options.config() == null ? folder.config() : options.config();
    var start = SafeStart.ofServer(folder, config, clock, console);
    var dev = options.dev() ? new DevMode(clock, new SecureRandom(), console) : null;
    try (var shutdown = new Shutdown();
        var lock = folder.lockForServer();
        var storage = start.open()) {
      var access = new ServerAccess(config, file, dev, storage, clock);
      var backups =
          new BackupNotes(config.backup(), new Keeping(folder, config, clock).lastBackup(), clock);
      var wiring = new ServerWiring(storage, config, clock, backups, access.signIns());
      var settings = settings(options, config, folder, access.settings(wiring.recognise()));
      try (var server = LiveServer.over(wiring, settings);
          var workers = shutdown.workers()) {
        keep(config, folder);
        var detector = new DetectorWiring(storage, config);
        detector.definePlant(clock);
        recoverIfNobodyMeasures(folder, detector);
        var upkeep =
            new ServerUpkeep(folder, config, storage, start.wasRead(), backups, clock, console);
        shutdown.start("upkeep", upkeep, upkeep::stop);
        var stops = new CalendarWiring(storage, config, clock).detectStops();
        try (var turns = Turns.start("stop-detection", BETWEEN_LOOKS, stops::runOnce)) {
          folders.requestsToConsole();
          server.start();
          warnOfPlainHttp(settings);
          access.welcome(server.address(), console);
          shutdown.await();
        }
      }
    }
    return ExitCode.DONE;
  }

  private static HttpSettings settings(
      ServeOptions options, CadenciaConfig config, DataFolder folder, AccessSettings access) {
    int port = options.port() == null ? config.http().port() : options.port();
    try {
      return HttpSettings.of(port, folder.frames(), config.plant().timeZone())
          .withAccess(access)
          .withLanguage(config.http().language())
          .withLimits(config.http().limits())
          .withEdge(config.http().edge())
          .withStreams(config.http().streams())
          .withHost(config.http().host());
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static void warnOfPlainHttp(HttpSettings settings) {
    boolean isReached = !ListenAddress.of(settings.host()).isOfThisMachineOnly();
    if (isReached && !settings.edge().security().behindTls()) {
      LOG.warn(
          "listening on {} without TLS: passwords, sessions and pictures can be read on the way; put"
              + " a proxy with TLS before the server and set http.behind_tls",
          settings.host());
    }
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
