package io.cadencia.adapter.cv.pipeline;

import io.cadencia.adapter.cv.mask.PrivacyMasks;
import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.source.FrameSource;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.adapter.cv.zone.FrameObserver;
import io.cadencia.application.port.in.detection.ObserveWorkstationUseCase;
import io.cadencia.application.port.in.detection.RecordHeartbeatUseCase;
import io.cadencia.domain.coverage.AnalysisLoad;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.zone.ZoneLayout;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Drives the application with one camera: reads frames, finds people, and tells the use cases what
 * each workstation shows and that the camera is alive.
 */
public final class VisionCycleFeed {

  private static final Duration HEARTBEAT = Duration.ofSeconds(1);

  private final CameraId camera;
  private final CurrentZones zones;
  private final PersonDetector detector;
  private FrameObserver observer;
  private PrivacyMasks masks;
  private final ObserveWorkstationUseCase observeWorkstation;
  private final RecordHeartbeatUseCase recordHeartbeat;
  private final Duration betweenSearches;
  private final List<FrameListener> listeners;
  private final LongSupplier nanos;

  private volatile boolean stopped;
  private @Nullable Instant lastHeartbeat;
  private @Nullable Instant lastSearch;
  private List<PersonBox> people = List.of();
  private @Nullable VideoFrame lastUsable;
  private long lastIndex = -1;
  private long read;
  private long analysed;
  private long searches;
  private long searchingNanos;
  private int waiting;
  private long sourceFailures;
  private long damagedBefore;
  private long damaged;

  /**
   * @param zones looked at again while frames come
   * @param betweenSearches people are searched for in a frame this long after the last search, and
   *     stay where they were found until then; zero to search every frame. Pieces are looked for in
   *     every frame all the same
   * @param listeners are shown each frame in which people were searched for, in this order
   * @param nanos by which searches are timed; one that stands still for a recording, which is to
   *     leave the same data each time
   */
  public VisionCycleFeed(
      CameraId camera,
      CurrentZones zones,
      PersonDetector detector,
      ObserveWorkstationUseCase observeWorkstation,
      RecordHeartbeatUseCase recordHeartbeat,
      Duration betweenSearches,
      List<FrameListener> listeners,
      LongSupplier nanos) {
    this.camera = camera;
    this.zones = zones;
    this.detector = detector;
    this.observer = new FrameObserver(zones.stations());
    this.masks = new PrivacyMasks(zones.zones().masks());
    this.observeWorkstation = observeWorkstation;
    this.recordHeartbeat = recordHeartbeat;
    this.betweenSearches = betweenSearches;
    this.listeners = List.copyOf(listeners);
    this.nanos = nanos;
  }

  /**
   * Analyses frames until the source ends or {@link #stop} is called, and then finishes the
   * workstations.
   *
   * @throws io.cadencia.adapter.cv.source.FrameSourceException if the source breaks; the
   *     workstations are left as they are, for the camera may come back
   */
  public void run(FrameSource source) {
    lastIndex = -1;
    damagedBefore += damaged;
    damaged = 0;
    var frame = source.next();
    while (!stopped && frame.isPresent()) {
      waiting = source.waiting();
      damaged = source.damaged();
      analyse(frame.get());
      frame = source.next();
    }
    finish();
  }

  /** Counts that the source broke, or could not be opened; by the thread that runs it. */
  void sourceFailed() {
    sourceFailures++;
  }

  /** Ends {@link #run} after the frame it is at; from any thread. */
  public void stop() {
    stopped = true;
  }

  /** How many frames were analysed. */
  public long framesAnalysed() {
    return analysed;
  }

  /** Nothing after this line has ever seen what lies behind a mask. */
  private void analyse(VideoFrame raw) {
    zones.changed(raw.at()).ifPresent(changed -> goOnWith(changed, raw.at()));
    analyseMasked(masks.over(raw));
  }

  private void analyseMasked(VideoFrame frame) {
    boolean frozen = observer.isFrozen(frame);
    boolean searched = searchPeople(frame, frozen);
    observer.observe(frame, people).forEach(observeWorkstation::observe);
    analysed++;
    read += frame.index() - lastIndex;
    lastIndex = frame.index();
    if (!frozen) {
      lastUsable = frame;
    }
    if (searched) {
      listeners.forEach(listener -> listener.analysed(frame, people));
    }
    beat(frame);
  }

  /** Other masks are another view: nothing that was seen before can be compared with it. */
  private void goOnWith(ZoneLayout changed, Instant at) {
    observeWorkstation.changeZones(changed, lastUsable == null ? at : lastUsable.at());
    if (masks.polygons().equals(changed.masks())) {
      observer.change(changed.stations());
    } else {
      masks = new PrivacyMasks(changed.masks());
      observer = new FrameObserver(changed.stations());
      people = List.of();
      lastSearch = null;
    }
  }

  /** Whether people were searched for in this very frame, so that their boxes fit it. */
  private boolean searchPeople(VideoFrame frame, boolean frozen) {
    boolean due = lastSearch == null || hasPassed(betweenSearches, lastSearch, frame.at());
    if (!due || frozen) {
      return false;
    }
    long before = nanos.getAsLong();
    people = detector.detect(frame);
    searchingNanos += nanos.getAsLong() - before;
    searches++;
    lastSearch = frame.at();
    return true;
  }

  private void beat(VideoFrame frame) {
    boolean due = lastHeartbeat == null || hasPassed(HEARTBEAT, lastHeartbeat, frame.at());
    if (due) {
      lastHeartbeat = frame.at();
      heartbeat();
    }
  }

  /** A clock that was put back lets nothing wait until it has caught up. */
  private static boolean hasPassed(Duration length, Instant since, Instant now) {
    return Duration.between(since, now).abs().compareTo(length) >= 0;
  }

  private void heartbeat() {
    if (lastUsable != null) {
      recordHeartbeat.record(
          new RecordHeartbeatUseCase.Command(
              camera, lastUsable.at(), read, analysed, read - analysed, load()));
    }
  }

  private AnalysisLoad load() {
    return new AnalysisLoad(
        searches,
        Duration.ofNanos(searchingNanos),
        waiting,
        sourceFailures,
        damagedBefore + damaged);
  }

  /**
   * Closes or gives up what is open at the workstations, at the last frame that told something.
   * {@link #run} does so at the end of its source; whoever ends a broken camera for good calls it.
   * Without new frames since, it does nothing.
   */
  public void finish() {
    if (lastUsable != null) {
      var end = lastUsable.at();
      heartbeat();
      zones.stations().forEach(zone -> observeWorkstation.finish(zone.workstation(), end));
      lastUsable = null;
    }
  }
}
