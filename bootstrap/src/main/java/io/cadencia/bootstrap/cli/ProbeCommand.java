package io.cadencia.bootstrap.cli;

import io.cadencia.adapter.cv.source.Transport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads the options of {@code probe}. */
@Command(
    name = "probe",
    description = {
      "Looks at a network camera and tells what it sends, or why it sends nothing.",
      "Other users of this machine can see an address that is typed; that of a configuration not."
    })
final class ProbeCommand implements Callable<Integer> {

  private final Task<ProbeOptions> task;
  private final Console console;

  @Parameters(
      paramLabel = "ADDRESS",
      arity = "0..1",
      description = "Its address, such as rtsp://camera.example/stream.")
  private @Nullable String address;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      converter = OptionTypes.AnyFile.class,
      description = "In place of ADDRESS: the configuration that has it.")
  private @Nullable Path config;

  @Option(
      names = "--camera",
      paramLabel = "N",
      converter = OptionTypes.CameraNumber.class,
      description = "Number of the camera in the configuration.")
  private @Nullable Integer camera;

  @Option(
      names = "--transport",
      paramLabel = "WAY",
      converter = OptionTypes.PictureTransport.class,
      description = "How its pictures come: tcp or udp (default: the configuration's, else tcp).")
  private @Nullable Transport transport;

  @Option(
      names = "--duration",
      paramLabel = "SECONDS",
      converter = OptionTypes.Seconds.class,
      description = "How long to look (default: 15).")
  private Duration length = Duration.ofSeconds(15);

  ProbeCommand(Task<ProbeOptions> task, Console console) {
    this.task = task;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    var options = new ProbeOptions(address, config, camera, transport, length);
    return task.run(options, console).number();
  }
}
