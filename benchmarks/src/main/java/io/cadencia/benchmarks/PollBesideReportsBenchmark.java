package io.cadencia.benchmarks;

import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.domain.cycle.RecordedCycle;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long a poll waits while others go through the cycles one by one, as a report does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 4)
public class PollBesideReportsBenchmark {

  private static final int PAGE = 500;

  @Param("no folder given, see bench/storage.sh")
  public String folder;

  private BenchFolder opened;
  private long twentyChangesAgo;

  @Setup
  public void open() throws IOException {
    opened = BenchFolder.open(folder);
    twentyChangesAgo = opened.twentyChangesAgo();
  }

  @TearDown
  public void close() {
    opened.close();
  }

  private List<RecordedCycle> poll() {
    return opened.cycles().afterChange(CycleFilter.all(), twentyChangesAgo, 20);
  }

  private int report() {
    return opened.storage().snapshot().read(this::pageThroughAMonth);
  }

  /** A month, day by day, as an export reads it. */
  private int pageThroughAMonth() {
    int cycles = 0;
    var day = opened.range().to().minus(Duration.ofDays(30));
    for (; day.isBefore(opened.range().to()); day = day.plus(Duration.ofDays(1))) {
      cycles += pageThrough(day, day.plus(Duration.ofDays(1)));
    }
    return cycles;
  }

  private int pageThrough(Instant from, Instant to) {
    var filter = new CycleFilter(BenchFolder.MODULE, null, null, from, to, null);
    int cycles = 0;
    var page = opened.cycles().afterId(filter, 0, PAGE);
    while (!page.isEmpty()) {
      cycles += page.size();
      page = opened.cycles().afterId(filter, page.get(page.size() - 1).cycle().id().value(), PAGE);
    }
    return cycles;
  }

  @Benchmark
  public List<RecordedCycle> pollAlone() {
    return poll();
  }

  @Benchmark
  @Group("beside")
  @GroupThreads(1)
  public List<RecordedCycle> pollBesideTwo() {
    return poll();
  }

  @Benchmark
  @Group("beside")
  @GroupThreads(2)
  public int reportOfAMonth() {
    return report();
  }
}
