package io.cadencia.adapter.cv.pipeline;

import io.cadencia.adapter.cv.mask.PrivacyMasks;
import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.search.FoundPeople;
import io.cadencia.adapter.cv.search.PeopleSearch;
import io.cadencia.adapter.cv.search.SearchAtOnce;
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
import java.util.Optional;
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
  private final PeopleSearch search;
  private FrameObserver observer;
  private PrivacyMasks masks;
  private final ObserveWorkstationUseCase observeWorkstation;
  private final RecordHeartbeatUseCase recordHeartbeat;
  private final List<FrameListener> listeners;

  private volatile boolean stopped;
  private @Nullable Instant lastHeartbeat;
  private List<PersonBox> people = List.of();
  private @Nullable VideoFrame lastUsable;
  private long lastIndex = -1;
  private long read;
  private long analysed;
  private int waiting;
  private long sourceFailures;
  private long damagedBefore;
  private long damaged;

  /**
   * @param zones looked at again while frames come
   * @param search says in which frames people are searched for; they stay where they were found
   *     until the next search. Pieces are looked for in every frame all the same
   * @param listeners are shown each frame in which people were searched for, in this order
   */
  public VisionCycleFeed(
      CameraId camera,
      CurrentZones zones,
      PeopleSearch search,
      ObserveWorkstationUseCase observeWorkstation,
      RecordHeartbeatUseCase recordHeartbeat,
      List<FrameListener> listeners) {
    this.camera = camera;
    this.zones = zones;
    this.search = search;
    this.observer = new FrameObserver(zones.stations());
    this.masks = new PrivacyMasks(zones.zones().masks());
    this.observeWorkstation = observeWorkstation;
    this.recordHeartbeat = recordHeartbeat;
    this.listeners = List.copyOf(listeners);
  }

  /**
   * Searches by itself, by the times of the frames alone.
   *
   * @param betweenSearches as {@link SearchAtOnce} has it
   * @param nanos as {@link SearchAtOnce} has it
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
    this(
        camera,
        zones,
        new SearchAtOnce(detector, betweenSearches, nanos),
        observeWorkstation,
        recordHeartbeat,
        listeners);
  }

  /**
   * Analyses frames until the source ends or {@link #stop} is called, and then finishes the
   * workstations.
   *
   * @throws io.cadencia.adapter.cv.source.FrameSourceException if the source breaks; the
   *     workstations are left as they are, for the camera may come back
   * @throws io.cadencia.adapter.cv.search.SearchFailedException if a search at a desk failed
   */
  public void run(FrameSource source) {
    lastIndex = -1;
    damagedBefore += damaged;
    damaged = 0;
    try {
      var frame = source.next();
      while (!stopped && frame.isPresent()) {
        waiting = source.waiting();
        damaged = source.damaged();
        analyse(frame.get());
        frame = source.next();
      }
    } finally {
      search.leave();
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
    var found = frozen ? Optional.<FoundPeople>empty() : search.found(frame);
    found.ifPresent(news -> people = news.people());
    observer.observe(frame, people).forEach(observeWorkstation::observe);
    analysed++;
    read += frame.index() - lastIndex;
    lastIndex = frame.index();
    if (!frozen) {
      lastUsable = frame;
      search.looked(frame, observer.moved());
    }
    found.ifPresent(this::show);
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
      search.leave();
    }
  }

  /** The boxes fit the frame that was searched, which may be an earlier one than the newest. */
  private void show(FoundPeople found) {
    listeners.forEach(listener -> listener.analysed(found.frame(), found.people()));
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
    var load = search.load();
    return new AnalysisLoad(
        load.searches(), load.searching(), waiting, sourceFailures, damagedBefore + damaged);
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
