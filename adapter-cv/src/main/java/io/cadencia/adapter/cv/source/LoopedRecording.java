package io.cadencia.adapter.cv.source;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A recording shown again and again by the clock, as a camera on the wall would show it: for trying
 * a plant without cameras and for soaking one. Every frame is given, a late one at once; who reads
 * slowly needs {@link LatestFrames} around it.
 */
public final class LoopedRecording implements FrameSource {

  /** Where the container does not tell how long its last frame is shown. */
  private static final Duration USUAL_INTERVAL = Duration.ofMillis(200);

  private final Path file;
  private final Pacer pacer;
  private FileFrameSource round;
  private Instant lastFrame;
  private Duration interval = USUAL_INTERVAL;
  private long frames;

  private LoopedRecording(Path file, Pacer pacer, Instant start) {
    this.file = file;
    this.pacer = pacer;
    this.round = FileFrameSource.open(file, start);
    this.lastFrame = start;
  }

  /**
   * Shows its first frame at once.
   *
   * @throws FrameSourceException as {@link FileFrameSource#open} does
   */
  public static LoopedRecording open(Path file, Pacer pacer) {
    return new LoopedRecording(file, pacer, pacer.now().truncatedTo(ChronoUnit.MILLIS));
  }

  /** Waits until the next frame is due; never empty. */
  @Override
  public Optional<VideoFrame> next() {
    var frame = round.next().orElseGet(this::firstOfNextRound);
    await(frame.at());
    if (frame.at().isAfter(lastFrame)) {
      interval = Duration.between(lastFrame, frame.at());
    }
    lastFrame = frame.at();
    return Optional.of(
        new VideoFrame(frame.width(), frame.height(), frame.bgr(), frame.at(), frames++));
  }

  @Override
  public boolean isLive() {
    return true;
  }

  @Override
  public void close() {
    round.close();
  }

  private VideoFrame firstOfNextRound() {
    round.close();
    round = FileFrameSource.open(file, lastFrame.plus(interval));
    return round
        .next()
        .orElseThrow(() -> new FrameSourceException("video " + file + " holds no frame any more"));
  }

  private void await(Instant due) {
    try {
      pacer.waitUntil(due);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new FrameSourceException("the looped recording " + file + " was stopped", stopped);
    }
  }
}
