package io.cadencia.adapter.cv.source;

import io.cadencia.domain.coverage.CameraTrouble;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.bytedeco.javacv.FFmpegFrameGrabber;

/**
 * A camera at an rtsp or http address. A frame's time is that of its arrival; no message ever holds
 * the user information of the address.
 */
public final class NetworkFrameSource implements FrameSource {

  private final String name;
  private final Clock clock;
  private final Duration limit;
  private final Decoder decoder;
  private long frames;

  private NetworkFrameSource(String name, Clock clock, Duration limit, Decoder decoder) {
    this.name = name;
    this.clock = clock;
    this.limit = limit;
    this.decoder = decoder;
  }

  /**
   * Connects; RTSP goes over TCP, which loses nothing and passes firewalls.
   *
   * @throws FrameSourceException if the camera does not answer, refuses or sends no pictures
   */
  public static NetworkFrameSource open(String address, NetworkLimits limits, Clock clock) {
    String name = SourceName.of(address);
    var decoder = new Decoder(grabber(address, limits));
    try {
      decoder.start();
    } catch (Decoder.FailedException e) {
      decoder.close();
      throw new FrameSourceException(
          "camera " + name + " cannot be opened: " + e.getMessage(), Troubles.atOpening(e.error()));
    }
    return new NetworkFrameSource(name, clock, limits.read(), decoder);
  }

  @Override
  public Optional<VideoFrame> next() {
    long asked = System.nanoTime();
    try {
      var picture = decoder.next();
      var waited = Duration.ofNanos(System.nanoTime() - asked);
      if (waited.compareTo(limit) >= 0) {
        throw new FrameSourceException(
            "camera " + name + " stalled for " + waited.toMillis() + " ms", CameraTrouble.STALLED);
      }
      return Optional.of(
          picture
              .orElseThrow(
                  () ->
                      new FrameSourceException(
                          "camera " + name + " stopped", CameraTrouble.BROKE_OFF))
              .at(clock.instant(), frames++));
    } catch (Decoder.FailedException e) {
      throw new FrameSourceException(
          "camera " + name + " cannot be read: " + e.getMessage(), Troubles.underWay(e.error()));
    }
  }

  @Override
  public boolean isLive() {
    return true;
  }

  @Override
  public void close() {
    decoder.close();
  }

  /** FFmpeg probes a stream for ten seconds unless it is told otherwise. */
  private static FFmpegFrameGrabber grabber(String address, NetworkLimits limits) {
    var grabber = new FFmpegFrameGrabber(address);
    grabber.setOption("analyzeduration", "1000000");
    grabber.setOption("probesize", "500000");
    grabber.setOption("fflags", "nobuffer");
    if (address.startsWith("rtsp")) {
      grabber.setOption("rtsp_transport", "tcp");
    } else {
      grabber.setOption("rw_timeout", micros(limits.read()));
    }
    grabber.setOption("timeout", micros(limits.open()));
    return grabber;
  }

  private static String micros(Duration duration) {
    return Long.toString(duration.toNanos() / 1000);
  }
}
