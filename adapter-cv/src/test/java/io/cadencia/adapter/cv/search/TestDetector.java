package io.cadencia.adapter.cv.search;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds one person as far from the left as the frame's number, and notes what it was given. */
final class TestDetector implements PersonDetector {

  final List<List<VideoFrame>> given = new ArrayList<>();
  final Set<Integer> failsOnWidth = new HashSet<>();
  private final int together;
  private final boolean keepsUp;
  Runnable during = () -> {};
  boolean closed;

  TestDetector() {
    this(1, false);
  }

  TestDetector(int together, boolean keepsUp) {
    this.together = together;
    this.keepsUp = keepsUp;
  }

  @Override
  public List<PersonBox> detect(VideoFrame frame) {
    return detect(List.of(frame)).get(0);
  }

  @Override
  public List<List<PersonBox>> detect(List<VideoFrame> frames) {
    given.add(frames);
    during.run();
    if (frames.stream().anyMatch(frame -> failsOnWidth.contains(frame.width()))) {
      throw new IllegalStateException("the network stumbled");
    }
    return frames.stream()
        .map(frame -> List.of(new PersonBox(frame.index(), 0, frame.index() + 1, 1, 0.9)))
        .toList();
  }

  List<Long> searched() {
    return given.stream().flatMap(List::stream).map(VideoFrame::index).toList();
  }

  @Override
  public int framesAtOnce() {
    return together;
  }

  @Override
  public boolean keepsUp() {
    return keepsUp;
  }

  @Override
  public String version() {
    return "test/1";
  }

  @Override
  public String modelSha256() {
    return "0";
  }

  @Override
  public void close() {
    closed = true;
  }
}
