package io.cadencia.adapter.cv.load;

import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.pipeline.CurrentZones;
import io.cadencia.adapter.cv.pipeline.VisionCycleFeed;
import io.cadencia.adapter.cv.search.PeopleSearch;
import io.cadencia.adapter.cv.search.SearchDesk;
import io.cadencia.adapter.cv.search.SearchPace;
import io.cadencia.adapter.cv.simulation.Pacer;
import io.cadencia.adapter.cv.source.LatestFrames;
import io.cadencia.application.port.in.detection.ObserveWorkstationUseCase;
import io.cadencia.domain.coverage.AnalysisCost;
import io.cadencia.domain.detection.Observation;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.ZoneLayout;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/**
 * Watches so many looped films for a while, as the detector watches cameras: a thread that decodes
 * and one that looks for each, and one desk for all.
 */
public final class CameraTrial {

  private final LoopFilm film;
  private final List<? extends PersonDetector> detectors;
  private final Clock clock;

  private record Watched(LatestFrames frames, VisionCycleFeed feed, PeopleSearch search) {}

  /**
   * @param detectors of the desk; they stay open
   */
  public CameraTrial(LoopFilm film, List<? extends PersonDetector> detectors, Clock clock) {
    this.film = film;
    this.detectors = List.copyOf(detectors);
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
      workers.shutdown();
    }
  }

  private TrialResult watch(int cameras, Duration length, SearchDesk desk, Queue<Duration> delays)
      throws InterruptedException {
    var start = clock.instant();
    long before = processorNanos();
    var watched = new ArrayList<Watched>();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < cameras; i++) {
      var one = camera(i, cameras, start, desk.camera());
      watched.add(one);
      threads.add(new Thread(() -> one.feed().run(one.frames()), "trial-camera-" + i));
    }
    threads.forEach(Thread::start);
    pacer().waitUntil(start.plus(length));
    var result = result(watched, length, delays, processorNanos() - before);
    watched.forEach(one -> one.feed().stop());
    for (var thread : threads) {
      thread.join();
    }
    watched.forEach(one -> one.frames().close());
    return result;
  }

  private Watched camera(int which, int all, Instant start, PeopleSearch search) {
    var apart = Duration.ofNanos((long) (1e9 / AnalysisCost.FRAMES_PER_SECOND * which / all));
    var loop =
        new LoopedFilm(film.file(), AnalysisCost.FRAMES_PER_SECOND, start.plus(apart), pacer());
    var id = new CameraId(which + 1);
    var feed =
        new VisionCycleFeed(
            id,
            CurrentZones.fixed(id, film.zones()),
            search,
            new NobodyListens(),
            beat -> {},
            List.of());
    return new Watched(new LatestFrames(loop), feed, search);
  }

  private static TrialResult result(
      List<Watched> watched, Duration length, Queue<Duration> delays, long nanos) {
    double seconds = length.toMillis() / 1000.0;
    long due = (long) (watched.size() * seconds * AnalysisCost.FRAMES_PER_SECOND);
    long seen = watched.stream().mapToLong(one -> one.feed().framesAnalysed()).sum();
    var searches = watched.stream().mapToLong(one -> one.search().load().searches()).toArray();
    var sorted = delays.stream().sorted().toList();
    long all = 0;
    long fewest = Long.MAX_VALUE;
    for (long one : searches) {
      all += one;
      fewest = Math.min(fewest, one);
    }
    return new TrialResult(
        watched.size(),
        length,
        due,
        Math.max(0, due - seen - watched.size()),
        fewest / seconds,
        all / seconds / watched.size(),
        quantile(sorted, 0.5),
        quantile(sorted, 0.95),
        nanos / 1e9 / seconds);
  }

  private static Duration quantile(List<Duration> sorted, double part) {
    return sorted.isEmpty()
        ? Duration.ZERO
        : sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * part)));
  }

  private static long processorNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  private Pacer pacer() {
    return new Pacer() {
      @Override
      public Instant now() {
        return clock.instant();
      }

      @Override
      public void waitUntil(Instant instant) throws InterruptedException {
        var wait = Duration.between(clock.instant(), instant);
        if (!wait.isNegative()) {
          Thread.sleep(wait.toMillis(), wait.toNanosPart() % 1_000_000);
        }
      }
    };
  }

  /** What is seen is not measured here; it costs next to nothing. */
  private static final class NobodyListens implements ObserveWorkstationUseCase {

    @Override
    public void observe(WorkstationId workstation, Observation observation) {}

    @Override
    public void finish(WorkstationId workstation, Instant at) {}

    @Override
    public void changeZones(ZoneLayout zones, Instant at) {}
  }
}
