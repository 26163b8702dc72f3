package io.cadencia.adapter.cv.search;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.search.SearchQueue.Turn;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * Where all cameras hand in frames to be searched for people. There are fewer detectors than
 * cameras: each free one takes the newest frame of the camera that has waited longest, or of
 * several where it gains by that.
 */
public final class SearchDesk implements AutoCloseable {

  /**
   * A frame to be searched.
   *
   * @param stay which one of the camera's stays it belongs to
   */
  record HandedIn(VideoFrame frame, int stay) {}

  private final Object lock = new Object();
  private final SearchQueue<SearchAtDesk, HandedIn> queue = new SearchQueue<>();
  private final Deque<PersonDetector> free;
  private final Executor workers;
  private final LongSupplier nanos;
  private final SearchPace pace;
  private final String version;
  private final String modelSha256;
  private final int detectors;
  private int busy;
  private boolean closed;

  /**
   * @param detectors at least one, all of one model; closed with this
   * @param workers run one search for each detector at a time
   * @param pace how often a camera is searched by detectors that do not keep up with all of them
   * @param nanos by which searches are timed
   */
  public SearchDesk(
      List<? extends PersonDetector> detectors,
      Executor workers,
      SearchPace pace,
      LongSupplier nanos) {
    this.free = new ArrayDeque<>(detectors);
    this.detectors = detectors.size();
    this.workers = workers;
    this.nanos = nanos;
    var first = free.getFirst();
    this.pace = first.keepsUp() ? SearchPace.EVERY_FRAME : pace;
    this.version = first.version();
    this.modelSha256 = first.modelSha256();
  }

  /** As {@link PersonDetector#version()}. */
  public String version() {
    return version;
  }

  /** As {@link PersonDetector#modelSha256()}. */
  public String modelSha256() {
    return modelSha256;
  }

  /** A way to the desk for one camera. */
  public PeopleSearch camera() {
    return new SearchAtDesk(this, pace);
  }

  /** Puts a newer frame in the place of one that still waits; false if none does. */
  boolean replace(SearchAtDesk camera, HandedIn frame) {
    synchronized (lock) {
      boolean waits = queue.isWaiting(camera);
      if (waits) {
        queue.add(camera, frame);
      }
      return waits;
    }
  }

  void handIn(SearchAtDesk camera, HandedIn frame) {
    synchronized (lock) {
      if (closed) {
        return;
      }
      queue.add(camera, frame);
    }
    callWorker();
  }

  void leave(SearchAtDesk camera) {
    synchronized (lock) {
      queue.remove(camera);
    }
  }

  /** How many frames wait for a detector. */
  public int waiting() {
    synchronized (lock) {
      return queue.size();
    }
  }

  private void callWorker() {
    boolean called;
    synchronized (lock) {
      called = !closed && busy < detectors && queue.hasNext();
      busy += called ? 1 : 0;
    }
    if (called) {
      workers.execute(this::serve);
    }
  }

  private void serve() {
    PersonDetector detector;
    List<Turn<SearchAtDesk, HandedIn>> turns;
    synchronized (lock) {
      if (closed) {
        return;
      }
      detector = free.removeFirst();
      turns = queue.next(detector.framesAtOnce());
    }
    try {
      search(detector, turns);
    } finally {
      giveBack(detector, turns);
    }
    callWorker();
  }

  /** Frames that fail together are searched alone, so that each camera has its own failures. */
  private void search(PersonDetector detector, List<Turn<SearchAtDesk, HandedIn>> turns) {
    if (turns.isEmpty()) {
      return;
    }
    try {
      long before = nanos.getAsLong();
      var people = detector.detect(turns.stream().map(turn -> turn.frame().frame()).toList());
      answer(turns, people, Duration.ofNanos((nanos.getAsLong() - before) / turns.size()));
    } catch (RuntimeException | Error e) {
      if (turns.size() == 1) {
        turns.get(0).who().failed(turns.get(0).frame(), e);
      } else {
        turns.forEach(turn -> search(detector, List.of(turn)));
      }
    }
  }

  private static void answer(
      List<Turn<SearchAtDesk, HandedIn>> turns, List<List<PersonBox>> people, Duration each) {
    for (int i = 0; i < turns.size(); i++) {
      var turn = turns.get(i);
      turn.who().answered(turn.frame(), people.get(i), each);
    }
  }

  private void giveBack(PersonDetector detector, List<Turn<SearchAtDesk, HandedIn>> turns) {
    boolean over;
    synchronized (lock) {
      turns.forEach(queue::finish);
      busy--;
      over = closed;
      if (!over) {
        free.addLast(detector);
      }
    }
    if (over) {
      detector.close();
    }
  }

  /** Searches nothing more; a detector that is at work is closed when it is done. */
  @Override
  public void close() {
    List<PersonDetector> idle;
    synchronized (lock) {
      closed = true;
      idle = List.copyOf(free);
      free.clear();
    }
    idle.forEach(PersonDetector::close);
  }
}
