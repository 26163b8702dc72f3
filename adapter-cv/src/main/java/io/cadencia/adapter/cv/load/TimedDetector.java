package io.cadencia.adapter.cv.load;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Notes how long after a frame came the people in it were known. */
final class TimedDetector implements PersonDetector {

  private final PersonDetector detector;
  private final Clock clock;
  private final Queue<Duration> delays;

  /**
   * @param delays may be added to by several threads
   */
  TimedDetector(PersonDetector detector, Clock clock, Queue<Duration> delays) {
    this.detector = detector;
    this.clock = clock;
    this.delays = delays;
  }

  @Override
  public List<PersonBox> detect(VideoFrame frame) {
    return detect(List.of(frame)).get(0);
  }

  @Override
  public List<List<PersonBox>> detect(List<VideoFrame> frames) {
    var people = new ArrayList<>(detector.detect(frames));
    frames.forEach(frame -> delays.add(Duration.between(frame.at(), clock.instant())));
    return people;
  }

  @Override
  public int framesAtOnce() {
    return detector.framesAtOnce();
  }

  @Override
  public boolean keepsUp() {
    return detector.keepsUp();
  }

  @Override
  public String version() {
    return detector.version();
  }

  @Override
  public String modelSha256() {
    return detector.modelSha256();
  }

  /** Whoever opened the detector closes it. */
  @Override
  public void close() {}
}
