package io.cadencia.adapter.cv.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.javacv.FFmpegFrameGrabber;

/** Every frame of a recording, as fast as it is read. */
public final class FileFrameSource implements FrameSource {

  /** Without it FFmpeg takes a text for a film of letters and opens what a playlist names. */
  private static final String CONTAINERS = "mov,avi,gif,matroska,webm,mpegts,mpeg,flv,asf,ogg";

  /** Containers round the duration they tell; so much may be missing at the end. */
  private static final long ROUNDING_MICROS = 500_000;

  private final Path file;
  private final Instant start;
  private final Decoder decoder;
  private long first;
  private long last;
  private long frames;

  private FileFrameSource(Path file, Instant start, Decoder decoder) {
    this.file = file;
    this.start = start;
    this.decoder = decoder;
  }

  /**
   * @param start time of the first frame
   * @throws FrameSourceException if the file is missing, no video, or an mp4 cut off before its
   *     index was written
   */
  public static FileFrameSource open(Path file, Instant start) {
    if (!Files.isRegularFile(file)) {
      throw new FrameSourceException("video " + file + " does not exist");
    }
    var grabber = new FFmpegFrameGrabber(file.toFile());
    grabber.setOption("format_whitelist", CONTAINERS);
    grabber.setOption("protocol_whitelist", "file");
    var decoder = new Decoder(grabber);
    try {
      decoder.start();
    } catch (Decoder.FailedException e) {
      decoder.close();
      throw new FrameSourceException(whyNot(file, e));
    }
    return new FileFrameSource(file, start, decoder);
  }

  /**
   * {@inheritDoc}
   *
   * @throws FrameSourceException also where a recording ends before the time its container tells
   */
  @Override
  public Optional<VideoFrame> next() {
    try {
      var picture = decoder.next();
      if (picture.isEmpty()) {
        requireComplete();
        return Optional.empty();
      }
      return Optional.of(frame(picture.get()));
    } catch (Decoder.FailedException e) {
      throw new FrameSourceException(
          "video "
              + file
              + " cannot be read after "
              + seconds(last - first)
              + ": "
              + e.getMessage());
    }
  }

  /** How long the recording is by its container; zero if that does not say. */
  public Duration length() {
    return Duration.of(Math.max(0, decoder.durationMicros()), ChronoUnit.MICROS);
  }

  @Override
  public boolean isLive() {
    return false;
  }

  @Override
  public void close() {
    decoder.close();
  }

  private VideoFrame frame(Decoder.Picture picture) {
    if (frames == 0) {
      first = picture.micros();
    }
    last = picture.micros();
    return picture.at(start.plus(last - first, ChronoUnit.MICROS), frames++);
  }

  private void requireComplete() {
    long expected = decoder.durationMicros();
    double rate = decoder.frameRate();
    long interval = rate > 0 ? (long) (1e6 / rate) : 0;
    if (frames == 0) {
      throw new FrameSourceException("video " + file + " holds no frame");
    }
    if (last - first + 2 * interval + ROUNDING_MICROS < expected) {
      throw new FrameSourceException(
          "video "
              + file
              + " breaks off after "
              + seconds(last - first)
              + " of "
              + seconds(expected)
              + "; copy or record it again");
    }
  }

  private static String whyNot(Path file, Decoder.FailedException failure) {
    try {
      if (Mp4Index.isMissing(file)) {
        return "video "
            + file
            + " was cut off: its index (moov) is missing, so no frame can be read;"
            + " copy or record it again";
      }
    } catch (IOException e) {
      return "video " + file + " cannot be read: " + e.getMessage();
    }
    return "video " + file + " is not a video: " + failure.getMessage();
  }

  private static String seconds(long micros) {
    return String.format(Locale.ROOT, "%.1f s", micros / 1e6);
  }
}
