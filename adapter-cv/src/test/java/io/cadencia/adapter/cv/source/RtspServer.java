package io.cadencia.adapter.cv.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real RTSP camera: a process of GStreamer that shows a film. It can be frozen and killed, as
 * cameras are by their firmware and by their plugs.
 */
public final class RtspServer implements AutoCloseable {

  /** Another Python earlier on the path would not know GStreamer. */
  private static final String PYTHON = "/usr/bin/python3";

  private static final String SCRIPT = "/rtsp/server.py";
  private static final String ASK =
      "import gi; gi.require_version('GstRtspServer', '1.0'); from gi.repository import Gst;"
          + " Gst.init(None); assert Gst.ElementFactory.find('qtdemux');"
          + " assert Gst.ElementFactory.find('h264parse')";

  private final Process process;
  private final int port;

  private RtspServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Skips the test where GStreamer is missing; CI has it. */
  public static void assumeInstalled() {
    assumeTrue(
        isInstalled(),
        "GStreamer's RTSP server is missing: apt-get install gir1.2-gst-rtsp-server-1.0"
            + " gstreamer1.0-plugins-good gstreamer1.0-plugins-bad python3-gi");
  }

  /** Shows the film to everybody, on any free port. */
  public static RtspServer showing(Path film) {
    return start(film);
  }

  /** Shows another film where one was shown before. */
  public static RtspServer showing(Path film, int port) {
    return start(film, "--port", String.valueOf(port));
  }

  /** Shows the film to those who know the password. */
  public static RtspServer guarded(Path film, String user, String password) {
    return start(film, "--user", user, "--password", password);
  }

  public int port() {
    return port;
  }

  public String address() {
    return address(port);
  }

  /** Of the film behind another port, such as that of a {@link FaultyLine}. */
  public static String address(int port) {
    return "rtsp://127.0.0.1:" + port + "/film";
  }

  public String addressFor(String user, String password) {
    return "rtsp://" + user + ":" + password + "@127.0.0.1:" + port + "/film";
  }

  /** It neither sends nor closes anything from now on. */
  public void freeze() {
    signal("STOP");
  }

  public void thaw() {
    signal("CONT");
  }

  /** Its plug is pulled; the port is free when this returns. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void signal(String name) {
    run(List.of("kill", "-" + name, String.valueOf(process.pid())));
  }

  private static RtspServer start(Path film, String... options) {
    var command = new ArrayList<>(List.of(PYTHON, "-", film.toString()));
    command.addAll(List.of(options));
    try {
      var process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try (var stdin = process.getOutputStream()) {
        stdin.write(script());
      }
      var said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
      var port = said.readLine();
      if (port == null) {
        throw new IllegalStateException("the RTSP server ended with " + process.exitValue());
      }
      return new RtspServer(process, Integer.parseInt(port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] script() throws IOException {
    try (var script = RtspServer.class.getResourceAsStream(SCRIPT)) {
      if (script == null) {
        throw new IllegalStateException(SCRIPT + " is not among the test resources");
      }
      return script.readAllBytes();
    }
  }

  private static boolean isInstalled() {
    return Files.isExecutable(Path.of(PYTHON)) && run(List.of(PYTHON, "-c", ASK)) == 0;
  }

  private static int run(List<String> command) {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
