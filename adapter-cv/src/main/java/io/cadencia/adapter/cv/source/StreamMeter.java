package io.cadencia.adapter.cv.source;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Learns what a camera sends from its pictures; asked by other threads than the one that reads. */
final class StreamMeter {

  private final String codec;
  private final @Nullable Double declaredFps;
  private final FrameRate rate = new FrameRate();
  private final @Nullable ClockMeter clock;
  private int width;
  private int height;
  private @Nullable Long lastKeyMicros;
  private @Nullable Duration betweenKeyFrames;
  private @Nullable Duration clockOffset;
  private long damaged;

  /**
   * @param declaredFps null if the camera says nothing
   * @param hasClock whether its timestamps are its own, and not counted out by the reader
   */
  StreamMeter(String codec, @Nullable Double declaredFps, boolean hasClock) {
    this.codec = codec;
    this.declaredFps = declaredFps;
    this.clock = hasClock ? new ClockMeter() : null;
  }

  /**
   * Takes in a picture.
   *
   * @param taken when by the camera's own clock, or null if it does not tell
   */
  synchronized void add(Decoder.Picture picture, Instant arrival, @Nullable Instant taken) {
    width = picture.width();
    height = picture.height();
    rate.add(arrival);
    if (picture.isKey()) {
      meetKey(picture.micros());
    }
    if (picture.isDamaged()) {
      damaged++;
    }
    if (clock != null) {
      clock.add(arrival, picture.micros());
      clockOffset = taken == null ? null : Duration.between(arrival, taken);
    }
  }

  synchronized long damaged() {
    return damaged;
  }

  /** Empty before the first picture. */
  synchronized Optional<StreamFacts> facts() {
    return width == 0
        ? Optional.empty()
        : Optional.of(
            new StreamFacts(
                codec,
                width,
                height,
                declaredFps,
                rate.perSecond(),
                betweenKeyFrames,
                clockOffset,
                clock == null ? null : clock.wander().orElse(null)));
  }

  private void meetKey(long micros) {
    if (lastKeyMicros != null && micros > lastKeyMicros) {
      betweenKeyFrames = Duration.of(micros - lastKeyMicros, ChronoUnit.MICROS);
    }
    lastKeyMicros = micros;
  }
}
