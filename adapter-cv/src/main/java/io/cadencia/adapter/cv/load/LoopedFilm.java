package io.cadencia.adapter.cv.load;

import io.cadencia.adapter.cv.simulation.Pacer;
import io.cadencia.adapter.cv.source.FileFrameSource;
import io.cadencia.adapter.cv.source.FrameSource;
import io.cadencia.adapter.cv.source.FrameSourceException;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A film over and over, as a camera on the wall: a frame comes by the clock, is decoded, and is
 * gone if nobody took it in time.
 */
public final class LoopedFilm implements FrameSource {

  private final Path film;
  private final double framesPerSecond;
  private final Pacer pacer;
  private final Instant start;
  private FileFrameSource turn;
  private long next;

  /**
   * @param start of its first frame; films that start apart do not all give a frame at once
   */
  public LoopedFilm(Path film, double framesPerSecond, Instant start, Pacer pacer) {
    this.film = film;
    this.framesPerSecond = framesPerSecond;
    this.start = start;
    this.pacer = pacer;
    this.turn = FileFrameSource.open(film, start);
  }

  /** The next frame that is not past yet; its number tells how many were missed. */
  @Override
  public Optional<VideoFrame> next() {
    double elapsed = Duration.between(start, pacer.now()).toNanos() / 1e9;
    next = Math.max(next, (long) Math.floor(elapsed * framesPerSecond));
    var at = start.plusNanos(Math.round(next * 1e9 / framesPerSecond));
    try {
      pacer.waitUntil(at);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new FrameSourceException("the looped film was stopped", stopped);
    }
    var frame = decoded();
    return Optional.of(new VideoFrame(frame.width(), frame.height(), frame.bgr(), at, next++));
  }

  private VideoFrame decoded() {
    var frame = turn.next();
    if (frame.isPresent()) {
      return frame.get();
    }
    turn.close();
    turn = FileFrameSource.open(film, start);
    return turn.next().orElseThrow();
  }

  @Override
  public boolean isLive() {
    return true;
  }

  @Override
  public void close() {
    turn.close();
  }
}
