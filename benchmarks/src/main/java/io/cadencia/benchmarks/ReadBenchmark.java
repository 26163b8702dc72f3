package io.cadencia.benchmarks;

import io.cadencia.application.port.in.efficiency.EfficiencyAnswer;
import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.efficiency.GetModuleEfficiencyUseCase;
import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitTallies;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.efficiency.QuarterTallies;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What a page of the board costs inside the storage. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadBenchmark {

  private static final WorkstationId STATION = new WorkstationId(7);

  @Param("no folder given, see bench/storage.sh")
  public String folder;

  private BenchFolder opened;
  private PlantRepository plant;
  private CycleRepository cycles;
  private UnitTallies tallies;
  private GetModuleEfficiencyUseCase modules;
  private EfficiencyQuery ninetyDays;
  private TimeSpan range;
  private Set<WorkstationId> stations;
  private long twentyChangesAgo;

  @Setup
  public void open() throws IOException {
    opened = BenchFolder.open(folder);
    plant = opened.storage().plant();
    cycles = opened.cycles();
    tallies = opened.storage().tallies();
    modules = opened.server().moduleEfficiency();
    ninetyDays = opened.ninetyDays();
    range = opened.range();
    stations = opened.stations();
    twentyChangesAgo = opened.twentyChangesAgo();
  }

  @TearDown
  public void close() {
    opened.close();
  }

  /** The part of the storage: what the units of the module add up to, by quarter hours. */
  @Benchmark
  public Map<WorkstationId, QuarterTallies> tallies90Days() {
    return tallies.over(stations, range);
  }

  /** The whole use case, with every figure and its interval. */
  @Benchmark
  public EfficiencyAnswer moduleHourly90Days() {
    return modules.get(BenchFolder.MODULE, ninetyDays);
  }

  /** What the storage gives for the page of one workstation. */
  @Benchmark
  public void stationDetail(Blackhole sink) {
    sink.consume(plant.findWorkstation(STATION));
    sink.consume(plant.standards(STATION));
    sink.consume(cycles.findOpen(STATION));
    sink.consume(cycles.latestUnits(STATION, 10));
  }

  @Benchmark
  public List<RecordedCycle> changeFeed20Rows() {
    return cycles.afterChange(CycleFilter.all(), twentyChangesAgo, 20);
  }
}
