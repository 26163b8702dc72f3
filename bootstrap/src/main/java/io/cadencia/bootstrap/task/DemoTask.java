package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.simulation.SewingLine;
import io.cadencia.adapter.cv.simulation.SimulationSettings;
import io.cadencia.adapter.http.HttpSettings;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.DemoOptions;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.time.SimulationClock;
import io.cadencia.bootstrap.wiring.CalendarWiring;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.ServerWiring;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.time.TimeSpan;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A simulated module, the detector, the database, the server and the board in one process. */
public final class DemoTask implements Task<DemoOptions> {

  private final DataFolders folders;
  private final Clock clock;

  public DemoTask(DataFolders folders, Clock clock) {
    this.folders = folders;
    this.clock = clock;
  }

  @Override
  public ExitCode run(DemoOptions options, Console console) throws Exception {
    var line = new SewingLine(settings(options));
    var plant = SimulatedPlant.of(line.layout());
    var model = PeopleFinder.fetched(options.models(), console);
    var folder = options.data() == null ? folders.forDemo() : folders.open(options.data());
    try (var serving = folder.lockForServer();
        var detection = folder.lockForDetector();
        var storage = SafeStart.alone(folder, plant, clock, console).open();
        var detector = PeopleFinder.openFile(model, plant.vision(), options.models(), console)) {
      var start = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      var config = SimulatedPlant.workedFrom(shiftStart(storage, plant, start), plant);
      ServeTask.keep(config, folder);
      var time = new SimulationClock(start, options.speed(), System::nanoTime);
      var wiring = new DetectorWiring(storage, config);
      wiring.definePlant(Clock.fixed(start, ZoneOffset.UTC));
      wiring.recoverOpenCycles();
      var stops = new CalendarWiring(storage, config, time).detectStops();
      var dev = new DevMode(clock, new SecureRandom(), console);
      var settings = httpSettings(options, config, folder, dev);
      try (var live =
              LiveServer.over(
                  new ServerWiring(
                      storage, config, time, dev.signIns(() -> config.access().roles())),
                  settings);
          var turns = Turns.start("stop-detection", betweenLooks(options), stops::runOnce)) {
        live.start();
        welcome(dev.welcome(live.address()), folder, options, console);
        var show = new DemoShow(line, config, folder, storage, wiring, detector, time, start);
        return show.run(options, live.address(), console, clock);
      }
    }
  }

  /** The demo's one shift has no break, so that an earlier demo in this folder is still in it. */
  private static Instant shiftStart(Storage storage, CadenciaConfig plant, Instant start) {
    var calendar =
        new CalendarWiring(storage, plant, Clock.fixed(start, ZoneOffset.UTC))
            .plannedTimes()
            .calendar(SimulatedPlant.MODULE);
    return calendar.shiftSpans(new TimeSpan(start, start.plusMillis(1))).stream()
        .map(shift -> shift.span().from())
        .findFirst()
        .orElse(start);
  }

  private static SimulationSettings settings(DemoOptions options) {
    var usual = SimulationSettings.ofSeed(options.seed());
    return new SimulationSettings(
        options.seed(), options.stations(), usual.framesPerSecond(), usual.disturbances());
  }

  private static HttpSettings httpSettings(
      DemoOptions options, CadenciaConfig config, DataFolder folder, DevMode dev) {
    return HttpSettings.of(options.port(), folder.frames(), config.plant().timeZone())
        .withAccess(dev.settings(config.access().policy()));
  }

  /** As often as a server looks, by the clock of the demo. */
  private static Duration betweenLooks(DemoOptions options) {
    return Duration.ofMillis(Math.round(ServeTask.BETWEEN_LOOKS.toMillis() / options.speed()));
  }

  private static void welcome(URI link, DataFolder folder, DemoOptions options, Console console) {
    console.out().println("the data lie in " + folder.path());
    if (options.browser()) {
      Browser.open(link, console);
    }
    if (options.duration() == null) {
      console.out().println("stop with Ctrl-C");
    }
  }
}
