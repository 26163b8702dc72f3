package io.cadencia.benchmarks;

import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.cycle.Confidence;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.Provenance;
import io.cadencia.domain.plant.WorkstationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Writing completed cycles with all that goes along in the same transaction: change number, tallies
 * and outbox. Works on a copy of the folder, on the disk that the folder lies on.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class WriteBenchmark {

  private static final int GROUP = 100;
  private static final Provenance PROVENANCE =
      new Provenance("yolov8n/ort-1.29.0", "0".repeat(64), "roi-1", "config-1");

  @Param("no folder given, see bench/storage.sh")
  public String folder;

  private Path copy;
  private BenchFolder opened;
  private CycleRepository cycles;
  private UnitOfWork unitOfWork;
  private Instant at;
  private int station;

  @Setup(Level.Trial)
  public void copy() throws IOException {
    copy = Files.createTempDirectory(Path.of(folder).toAbsolutePath().getParent(), "bench-copy");
    for (var name : new String[] {"cadencia.db", "config.yaml"}) {
      Files.copy(Path.of(folder).resolve(name), copy.resolve(name));
    }
    opened = BenchFolder.open(copy.toString());
    cycles = opened.cycles();
    unitOfWork = opened.storage().unitOfWork();
    at = opened.clock().instant();
  }

  @TearDown(Level.Trial)
  public void delete() throws IOException {
    opened.close();
    try (var files = Files.walk(copy)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void complete() {
    at = at.plusMillis(3_000);
    station = station % 20 + 1;
    cycles.save(
        Cycle.started(
                cycles.nextId(),
                new WorkstationId(station),
                at.minusSeconds(58),
                new Confidence(0.9),
                PROVENANCE)
            .completed(at, new Confidence(0.9), 1));
  }

  @Benchmark
  public void completedCycleAlone() {
    unitOfWork.run(this::complete);
  }

  @Benchmark
  @OperationsPerInvocation(GROUP)
  public void completedCyclesBy100() {
    unitOfWork.run(
        () -> {
          for (int i = 0; i < GROUP; i++) {
            complete();
          }
        });
  }
}
