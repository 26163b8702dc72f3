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
  private final NetworkLimits limits;
  private final Decoder decoder;
  private final StreamMeter meter;
  private long frames;

  private NetworkFrameSource(
      String name, Clock clock, NetworkLimits limits, Decoder decoder, StreamMeter meter) {
    this.name = name;
    this.clock = clock;
    this.limits = limits;
    this.decoder = decoder;
    this.meter = meter;
  }

  /**
   * Connects.
   *
   * @param transport of RTSP; http is always TCP
   * @throws FrameSourceException if the camera does not answer, refuses or sends no pictures
   */
  public static NetworkFrameSource open(
      String address, Transport transport, NetworkLimits limits, Clock clock) {
    String name = SourceName.of(address);
    var decoder = new Decoder(grabber(address, transport, limits));
    try {
      decoder.start();
    } catch (Decoder.FailedException e) {
      decoder.close();
      throw new FrameSourceException(
          "camera " + name + " cannot be opened: " + e.getMessage(), Troubles.atOpening(e.error()));
    }
    // Of http, most have no timestamps: FFmpeg counts them out by the rate they declare.
    var meter =
        new StreamMeter(decoder.codec(), decoder.declaredFps(), FrameSources.isRtsp(address));
    return new NetworkFrameSource(name, clock, limits, decoder, meter);
  }

  @Override
  public Optional<VideoFrame> next() {
    long asked = System.nanoTime();
    try {
      var picture = decoder.next();
      requireInTime(Duration.ofNanos(System.nanoTime() - asked), picture.isPresent());
      return Optional.of(
          show(
              picture.orElseThrow(
                  () ->
                      new FrameSourceException(
                          "camera " + name + " stopped", CameraTrouble.BROKE_OFF))));
    } catch (Decoder.FailedException e) {
      throw new FrameSourceException(
          "camera " + name + " cannot be read: " + e.getMessage(), Troubles.underWay(e.error()));
    }
  }

  /**
   * After a silence the decoder hands out, one by one, what it still holds, so a picture that comes
   * late is no sign of life. The first one may: it waits for a whole picture.
   */
  private void requireInTime(Duration waited, boolean came) {
    var limit = came && frames == 0 ? limits.open() : limits.read();
    if (waited.compareTo(limit) >= 0) {
      throw new FrameSourceException(
          "camera " + name + " stalled for " + waited.toMillis() + " ms", CameraTrouble.STALLED);
    }
  }

  private VideoFrame show(Decoder.Picture picture) {
    var arrival = clock.instant();
    meter.add(picture, arrival, decoder.takenAt(picture));
    return picture.at(arrival, frames++);
  }

  @Override
  public long damaged() {
    return meter.damaged();
  }

  @Override
  public Optional<StreamFacts> facts() {
    return meter.facts();
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
  private static FFmpegFrameGrabber grabber(
      String address, Transport transport, NetworkLimits limits) {
    var grabber = new FFmpegFrameGrabber(address);
    grabber.setOption("analyzeduration", "1000000");
    grabber.setOption("probesize", "500000");
    if (FrameSources.isRtsp(address)) {
      grabber.setOption("rtsp_transport", transport.word());
      // What is read to know the stream is kept: the next whole picture may be ten seconds away.
      // Or a camera of two pictures a second would take a quarter of a minute to open.
      grabber.setOption("fpsprobesize", "2");
      // Sound that goes on would hide that the pictures have stopped.
      grabber.setOption("allowed_media_types", "video");
      // Of every single answer and every wait for a picture.
      grabber.setOption("timeout", micros(limits.read()));
    } else {
      grabber.setOption("fflags", "nobuffer");
      grabber.setOption("rw_timeout", micros(limits.read()));
      grabber.setOption("timeout", micros(limits.open()));
    }
    return grabber;
  }

  private static String micros(Duration duration) {
    return Long.toString(duration.toNanos() / 1000);
  }
}
