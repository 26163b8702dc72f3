package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds people once in each frame of a recording, which is then seen again. A frame under other
 * masks is another one.
 */
final class RememberedPeople implements PersonDetector {

  private final PersonDetector finder;

  private record Seen(long index, int pixels) {}

  private final Map<Seen, List<PersonBox>> found = new HashMap<>();

  RememberedPeople(PersonDetector finder) {
    this.finder = finder;
  }

  @Override
  public List<PersonBox> detect(VideoFrame frame) {
    var seen = new Seen(frame.index(), Arrays.hashCode(frame.bgr()));
    return found.computeIfAbsent(seen, first -> finder.detect(frame));
  }

  @Override
  public String version() {
    return finder.version();
  }

  @Override
  public String modelSha256() {
    return finder.modelSha256();
  }

  @Override
  public void close() {
    finder.close();
  }
}
