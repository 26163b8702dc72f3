package io.cadencia.bootstrap.task;

import io.cadencia.adapter.http.HttpSettings;
import io.cadencia.adapter.http.access.AccessSettings;
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
    var dev = options.dev() ? new DevMode(clock, new SecureRandom(), console) : null;
    var file = options.config() == null ? folder.config() : options.config();
    var settings = settings(options, config, folder, dev);
    var start = SafeStart.ofServer(folder, config, clock, console);
    var backups =
        new BackupNotes(config.backup(), new Keeping(folder, config, clock).lastBackup(), clock);
    try (var shutdown = new Shutdown();
        var lock = folder.lockForServer();
        var storage = start.open();
        var server = server(new Beginning(config, file, settings), storage, backups);
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
   * @param file where the configuration lies, to be looked at again
   * @param settings of the server, without who is believed
   */
  private record Beginning(CadenciaConfig config, Path file, HttpSettings settings) {}

  private LiveServer server(Beginning beginning, Storage storage, BackupNotes backups)
      throws IOException {
    var config = beginning.config();
    var access = config.access();
    var note = PeopleWiring.noteConfiguredRoles(storage, clock);
    var roles = new RolesInForce(beginning.file(), access.roles(), note, System::nanoTime);
    var wiring = new ServerWiring(storage, config, clock, backups, roles);
    var settings = beginning.settings();
    var believing =
        settings
            .access()
            .withMechanisms(AccessWiring.mechanisms(access, wiring.recognise(), clock))
            .withOidc(AccessWiring.oidc(access, clock));
    return LiveServer.over(wiring, settings.withAccess(believing));
  }

  private static HttpSettings settings(
      ServeOptions options, CadenciaConfig config, DataFolder folder, @Nullable DevMode dev) {
    int port = options.port() == null ? config.http().port() : options.port();
    var policy = config.access().policy();
    try {
      return HttpSettings.of(config.http().host(), port, folder.frames(), config.plant().timeZone())
          .withAccess(dev == null ? AccessSettings.of(false, policy) : dev.settings(policy))
          .withLanguage(config.http().language())
          .withLimits(config.http().limits())
          .withEdge(config.http().edge())
          .withStreams(config.http().streams());
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
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
