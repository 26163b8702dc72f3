package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.search.SearchDesk;
import io.cadencia.adapter.cv.search.SearchPace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The desk that searches frames of all cameras, and the threads that work there. */
final class SearchWorkers implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 8;

  private final SearchDesk desk;
  private final ExecutorService threads;
  private final boolean keepsUp;

  private SearchWorkers(List<PersonDetector> detectors) {
    var number = new AtomicInteger();
    this.threads =
        Executors.newFixedThreadPool(
            detectors.size(),
            work -> new Thread(work, "people-search-" + number.incrementAndGet()));
    this.desk = new SearchDesk(detectors, threads, SearchPace.LIVE, System::nanoTime);
    this.keepsUp = detectors.get(0).keepsUp();
  }

  /**
   * One for each processor, as long as there are so many cameras; one alone where another device
   * does the work.
   */
  static SearchWorkers open(Supplier<PersonDetector> detector, int cameras) {
    return new SearchWorkers(
        detectors(detector, Math.min(cameras, Runtime.getRuntime().availableProcessors())));
  }

  /** So many detectors, or one that keeps up. If one does not open, none stays open. */
  static List<PersonDetector> detectors(Supplier<PersonDetector> detector, int most) {
    var opened = new ArrayList<PersonDetector>();
    try {
      opened.add(detector.get());
      while (opened.size() < most && !opened.get(0).keepsUp()) {
        opened.add(detector.get());
      }
      return opened;
    } catch (RuntimeException e) {
      opened.forEach(PersonDetector::close);
      throw e;
    }
  }

  SearchDesk desk() {
    return desk;
  }

  boolean keepsUp() {
    return keepsUp;
  }

  /** Waits for the searches that run. */
  @Override
  public void close() {
    desk.close();
    threads.shutdown();
    try {
      threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
