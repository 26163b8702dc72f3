package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.source.FrameSource;
import io.cadencia.adapter.cv.source.FrameSourceException;
import io.cadencia.adapter.cv.source.FrameSources;
import io.cadencia.adapter.cv.source.NetworkLimits;
import io.cadencia.adapter.cv.source.Transport;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.ProbeOptions;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.config.CadenciaConfig.CameraView;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.report.StreamTable;
import io.cadencia.domain.plant.CameraId;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks at a camera for a while and tells what it sends. */
public final class ProbeTask implements Task<ProbeOptions> {

  private final Clock clock;

  public ProbeTask(Clock clock) {
    this.clock = clock;
  }

  /** Where to look; never shown, for the address may hold a password. */
  private record Target(String address, Transport transport) {}

  @Override
  public ExitCode run(ProbeOptions options, Console console) {
    var target = target(options);
    var sources =
        new FrameSources(clock, new WallPacer(clock), NetworkLimits.defaults(), target.transport());
    try (var source = sources.open(target.address(), clock.instant())) {
      look(source, options.length(), console);
      return ExitCode.DONE;
    } catch (FrameSourceException e) {
      console.err().println("cadencia: " + e.getMessage());
      console.err().println("  " + StreamTable.reason(e.trouble()));
      return ExitCode.FAILED;
    }
  }

  private void look(FrameSource source, Duration length, Console console) {
    var end = clock.instant().plus(length);
    long pictures = 0;
    while (clock.instant().isBefore(end)) {
      pictures = source.next().orElseThrow().index() + 1;
    }
    var facts = source.facts().orElseThrow();
    StreamTable.lines(facts, pictures, source.damaged()).forEach(console.out()::println);
  }

  private static Target target(ProbeOptions options) {
    var address = options.address();
    var config = options.config();
    if ((address == null) == (config == null)) {
      throw new UsageException(
          "probe takes an address, or --config FILE and --camera N; give one of the two");
    }
    if (config == null) {
      return network(Objects.requireNonNull(address), options.transport(), Transport.TCP);
    }
    var camera = camera(options);
    return network(String.valueOf(camera.source()), options.transport(), camera.transport());
  }

  private static CameraView camera(ProbeOptions options) {
    var number = options.camera();
    if (number == null) {
      throw new UsageException("--config needs --camera N: say which of its cameras to look at");
    }
    var config = ConfigYaml.read(Objects.requireNonNull(options.config()));
    return config
        .camera(new CameraId(number))
        .orElseThrow(
            () ->
                new UsageException(
                    "--camera is "
                        + number
                        + ": the configuration has "
                        + config.cameras().stream().map(CameraView::id).toList()));
  }

  private static Target network(String address, @Nullable Transport asked, Transport usual) {
    if (!FrameSources.isNetwork(address)) {
      throw new UsageException(
          "probe looks at network cameras; give an address such as rtsp://camera.example/stream");
    }
    return new Target(address, asked == null ? usual : asked);
  }
}
