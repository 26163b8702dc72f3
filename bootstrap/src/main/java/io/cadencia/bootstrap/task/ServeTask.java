package io.cadencia.bootstrap.task;

import io.cadencia.adapter.http.HttpSettings;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.Mechanisms;
import io.cadencia.adapter.http.access.oidc.OidcClient;
import io.cadencia.adapter.http.edge.ListenAddress;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.ServeOptions;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.config.AccessConfig;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.config.RolesInForce;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.upkeep.BackupNotes;
import io.cadencia.bootstrap.wiring.AccessWiring;
import io.cadencia.bootstrap.wiring.CalendarWiring;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.Keeping;
import io.cadencia.bootstrap.wiring.PeopleWiring;
import io.cadencia.bootstrap.wiring.ServerWiring;
import io.cadencia.bootstrap.wiring.Storage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
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
    var given = options.config() == null ? null : ConfigYaml.read(options.config());
    var folder = folders.open(options.data());
    var config = given == null ? kept(folder) : given;
    var dev = options.dev() ? new DevMode(clock, new SecureRandom(), console) : null;
    var file = options.config() == null ? folder.config() : options.config();
    var plan = new Plan(options, config, file, folder, dev);
    var start = SafeStart.ofServer(folder, config, clock, console);
    var backups =
        new BackupNotes(config.backup(), new Keeping(folder, config, clock).lastBackup(), clock);
    try (var shutdown = new Shutdown();
        var lock = folder.lockForServer();
        var storage = start.open();
        var server = server(plan, storage, backups);
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
        welcome(server.address(), dev, config.access(), console);
        shutdown.await();
      }
    }
    return ExitCode.DONE;
  }

  /**
   * What is to be served.
   *
   * @param file where the configuration lies, to be looked at again
   */
  private record Plan(
      ServeOptions options,
      CadenciaConfig config,
      Path file,
      DataFolder folder,
      @Nullable DevMode dev) {

    AccessConfig access() {
      return config.access();
    }
  }

  private LiveServer server(Plan plan, Storage storage, BackupNotes backups) throws IOException {
    var note = PeopleWiring.noteConfiguredRoles(storage, clock);
    var roles = new RolesInForce(plan.file(), plan.access().roles(), note, System::nanoTime);
    var wiring = new ServerWiring(storage, plan.config(), clock, backups, roles);
    var mechanisms =
        AccessWiring.mechanisms(plan.access(), wiring.recognise(), clock, System::getenv);
    var settings = settings(plan, mechanisms, AccessWiring.oidc(plan.access(), clock));
    warnOfPlainHttp(settings);
    return LiveServer.over(wiring, settings);
  }

  private static HttpSettings settings(
      Plan plan, Mechanisms mechanisms, @Nullable OidcClient oidc) {
    var http = plan.config().http();
    var dev = plan.dev();
    var port = plan.options().port();
    var policy = plan.access().policy();
    var access = dev == null ? AccessSettings.of(false, policy) : dev.settings(policy);
    var zone = plan.config().plant().timeZone();
    try {
      return HttpSettings.of(port == null ? http.port() : port, plan.folder().frames(), zone)
          .withAccess(access.withMechanisms(mechanisms).withOidc(oidc))
          .withLanguage(http.language())
          .withLimits(http.limits())
          .withEdge(http.edge())
          .withStreams(http.streams())
          .withHost(http.host());
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

  private static void welcome(
      URI board, @Nullable DevMode dev, AccessConfig access, Console console) {
    if (dev != null) {
      dev.welcome(board);
      return;
    }
    console.out().println("the board is at " + board);
    if (access.letsSomebodyIn()) {
      return;
    }
    console
        .err()
        .println(
            "nobody can sign in: only /api/v1/health answers, everything else is 401;"
                + " say under access in the configuration whom to believe,"
                + " or on a machine of your own add --dev");
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
