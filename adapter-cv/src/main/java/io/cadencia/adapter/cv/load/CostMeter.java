package io.cadencia.adapter.cv.load;

import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.source.FileFrameSource;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.adapter.cv.zone.FrameObserver;
import io.cadencia.domain.coverage.AnalysisCost;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;

/**
 * Measures the parts of the work one after another, each many times, and takes the medians.
 *
 * <p>What counts is the time of the processor, which a busy neighbour does not lengthen; a detector
 * that keeps up by another device is waited for, so there it is the time of the clock.
 */
public final class CostMeter {

  private static final int WARM_UP = 5;
  private static final int SEARCHES = 40;

  private final LoopFilm film;
  private final PersonDetector detector;
  private final DoubleConsumer progress;

  /**
   * @param progress is told the part that is done, 0 to 1
   */
  public CostMeter(LoopFilm film, PersonDetector detector, DoubleConsumer progress) {
    this.film = film;
    this.detector = detector;
    this.progress = progress;
  }

  public AnalysisCost measure() {
    var frames = new ArrayList<VideoFrame>();
    var decode = decode(frames);
    decode = shorter(decode, decode(new ArrayList<>()));
    progress.accept(0.1);
    motion(frames);
    var motion = motion(frames);
    progress.accept(0.2);
    return new AnalysisCost(decode, motion, search(frames));
  }

  /** The first time is that of a program that is not compiled yet. */
  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private Duration decode(List<VideoFrame> frames) {
    var times = new ArrayList<Long>();
    try (var source = FileFrameSource.open(film.file(), Instant.EPOCH)) {
      boolean more = true;
      while (more) {
        long before = processor();
        var frame = source.next();
        times.add(processor() - before);
        frame.ifPresent(frames::add);
        more = frame.isPresent();
      }
    }
    return median(times);
  }

  private Duration motion(List<VideoFrame> frames) {
    var observer = new FrameObserver(film.zones());
    var times = new ArrayList<Long>();
    for (var frame : frames) {
      long before = processor();
      observer.observe(frame, List.of());
      times.add(processor() - before);
    }
    return median(times);
  }

  private Duration search(List<VideoFrame> frames) {
    LongSupplier clock = detector.keepsUp() ? System::nanoTime : CostMeter::processor;
    var times = new ArrayList<Long>();
    for (int i = 0; i < WARM_UP + SEARCHES; i++) {
      long before = clock.getAsLong();
      detector.detect(frames.get(i % frames.size()));
      if (i >= WARM_UP) {
        times.add(clock.getAsLong() - before);
      }
      progress.accept(0.2 + 0.8 * i / (WARM_UP + SEARCHES));
    }
    return median(times);
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Duration median(List<Long> times) {
    var sorted = times.stream().sorted().toList();
    return Duration.ofNanos(Math.max(1, sorted.get(Math.floorDiv(sorted.size(), 2))));
  }
}
