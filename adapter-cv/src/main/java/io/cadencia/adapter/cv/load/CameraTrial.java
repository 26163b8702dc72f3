package io.cadencia.adapter.cv.load;

import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.pipeline.CurrentZones;
import io.cadencia.adapter.cv.pipeline.VisionCycleFeed;
import io.cadencia.adapter.cv.search.PeopleSearch;
import io.cadencia.adapter.cv.search.SearchDesk;
import io.cadencia.adapter.cv.search.SearchPace;
import io.cadencia.adapter.cv.source.FrameSource;
import io.cadencia.adapter.cv.source.LatestFrames;
import io.cadencia.adapter.cv.source.LoopedRecording;
import io.cadencia.adapter.cv.source.Pacer;
import io.cadencia.application.port.in.detection.ObserveWorkstationUseCase;
import io.cadencia.domain.coverage.AnalysisCost;
import io.cadencia.domain.plant.CameraId;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Watches so many looped films for a while, as the detector watches cameras: a thread that decodes
 * and one that looks for each, and one desk for all.
 */
public final class CameraTrial {

  private static final long LONGEST_SEARCH_SECONDS = 60;

  private final LoopFilm film;
  private final List<? extends PersonDetector> detectors;
  private final Supplier<ObserveWorkstationUseCase> cycles;
  private final Pacer pacer;
  private final Clock clock;

  private record Watched(FrameSource frames, VisionCycleFeed feed, PeopleSearch search) {}

  /**
   * @param detectors of the desk; they stay open
   * @param cycles decides on the cycles of a camera
   * @param pacer by which the films run and a trial ends
   */
  public CameraTrial(
      LoopFilm film,
      List<? extends PersonDetector> detectors,
      Supplier<ObserveWorkstationUseCase> cycles,
      Pacer pacer,
      Clock clock) {
    this.film = film;
    this.detectors = List.copyOf(detectors);
    this.cycles = cycles;
    this.pacer = pacer;
    this.clock = clock;
  }

  public TrialResult run(int cameras, Duration length) throws InterruptedException {
    var delays = new ConcurrentLinkedQueue<Duration>();
    var timed =
        detectors.stream().map(detector -> new TimedDetector(detector, clock, delays)).toList();
    var workers = Executors.newFixedThreadPool(timed.size());
    try (var desk = new SearchDesk(timed, workers, SearchPace.LIVE, System::nanoTime)) {
      return watch(cameras, length, desk, delays);
    } finally {
      awaitSearches(workers);
    }
  }

  /** Whoever opened the detectors may close them afterwards, or try again with them. */
  private static void awaitSearches(ExecutorService workers) throws InterruptedException {
    workers.shutdown();
    if (!workers.awaitTermination(LONGEST_SEARCH_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException(
          "a search has not ended within " + LONGEST_SEARCH_SECONDS + " s");
    }
  }

  private TrialResult watch(int cameras, Duration length, SearchDesk desk, Queue<Duration> delays)
      throws InterruptedException {
    var watched = new ArrayList<Watched>();
    var threads = new ArrayList<Thread>();
    for (int i = 1; i <= cameras; i++) {
      var one = camera(new CameraId(i), desk.camera());
      watched.add(one);
      threads.add(new Thread(() -> one.feed().run(one.frames()), "trial-camera-" + i));
    }
    threads.forEach(Thread::start);
    var before = new Counts(watched);
    pacer.waitUntil(pacer.now().plus(length));
    var after = new Counts(watched);
    watched.forEach(one -> one.feed().stop());
    for (var thread : threads) {
      thread.join();
    }
    watched.forEach(one -> one.frames().close());
    return result(before, after, delays);
  }

  private Watched camera(CameraId id, PeopleSearch search) {
    var feed =
        new VisionCycleFeed(
            id, CurrentZones.fixed(id, film.zones()), search, cycles.get(), beat -> {}, List.of());
    return new Watched(new LatestFrames(LoopedRecording.open(film.file(), pacer)), feed, search);
  }

  private static TrialResult result(Counts before, Counts after, Queue<Duration> delays) {
    int cameras = before.frames.size();
    double seconds = (after.nanos - before.nanos) / 1e9;
    long due = (long) (cameras * seconds * AnalysisCost.FRAMES_PER_SECOND);
    var searches = minus(after.searches, before.searches);
    var sorted = delays.stream().sorted().toList();
    return new TrialResult(
        cameras,
        Duration.ofNanos(after.nanos - before.nanos),
        due,
        Math.max(0, due - minus(after.frames, before.frames).sum() - cameras),
        minus(after.searches, before.searches).min().orElse(0) / seconds,
        searches.sum() / seconds / cameras,
        quantile(sorted, 0.5),
        quantile(sorted, 0.95),
        (after.processorNanos - before.processorNanos) / 1e9 / seconds);
  }

  private static LongStream minus(List<Long> after, List<Long> before) {
    return IntStream.range(0, after.size()).mapToLong(i -> after.get(i) - before.get(i));
  }

  private static Duration quantile(List<Duration> sorted, double part) {
    return sorted.isEmpty()
        ? Duration.ZERO
        : sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * part)));
  }

  /** What was done until a moment. A camera may be in the middle of a frame then. */
  private static final class Counts {

    private final long nanos = System.nanoTime();
    private final long processorNanos = processorNanos();
    private final List<Long> frames;
    private final List<Long> searches;

    Counts(List<Watched> watched) {
      this.frames = watched.stream().map(one -> one.feed().framesAnalysed()).toList();
      this.searches = watched.stream().map(one -> one.search().load().searches()).toList();
    }

    private static long processorNanos() {
      return ManagementFactory.getOperatingSystemMXBean()
              instanceof com.sun.management.OperatingSystemMXBean system
          ? system.getProcessCpuTime()
          : 0;
    }
  }
}
