package io.cadencia.adapter.cv.tensorrt;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Tells every few seconds how long something has taken. The presets cannot hand TensorRT's own
 * progress on, so it is all that can be told.
 */
final class Elapsed implements AutoCloseable {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

  private final String work;
  private final Consumer<String> progress;
  private final LongSupplier nanos;
  private final long began;
  private final ScheduledExecutorService clock;

  Elapsed(
      String work, Consumer<String> progress, LongSupplier nanos, ScheduledExecutorService clock) {
    this.work = work;
    this.progress = progress;
    this.nanos = nanos;
    this.began = nanos.getAsLong();
    this.clock = clock;
  }

  static Elapsed telling(String work, Consumer<String> progress) {
    var clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              var thread = new Thread(task, "engine-progress");
              thread.setDaemon(true);
              return thread;
            });
    var elapsed = new Elapsed(work, progress, System::nanoTime, clock);
    elapsed.begin();
    return elapsed;
  }

  void begin() {
    progress.accept(work + "; once for this machine, it takes some minutes");
    long seconds = BETWEEN_LINES.toSeconds();
    var unused = clock.scheduleAtFixedRate(this::tell, seconds, seconds, TimeUnit.SECONDS);
  }

  private void tell() {
    progress.accept(work + ", " + seconds() + " s so far");
  }

  void done() {
    progress.accept(work + " took " + seconds() + " s");
  }

  private long seconds() {
    return TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong() - began);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
