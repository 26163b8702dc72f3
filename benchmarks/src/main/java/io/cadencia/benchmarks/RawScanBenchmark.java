package io.cadencia.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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

/** The same ninety days by one statement over the cycles themselves: the baseline. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 2)
@Measurement(iterations = 3, time = 4)
public class RawScanBenchmark {

  private static final String SCAN =
      """
      SELECT workstation_id, end_ts / 3600000, count(*), sum(duration_ms), min(end_ts), max(end_ts)
      FROM cycle_events INDEXED BY units_by_end
      WHERE workstation_id IN (SELECT id FROM workstations WHERE module_id = 1)
        AND end_ts >= ? AND end_ts < ? AND status IN ('complete', 'manual_override')
      GROUP BY workstation_id, end_ts / 3600000
      """;

  @Param("no folder given, see bench/storage.sh")
  public String folder;

  private Connection connection;
  private long from;
  private long to;

  @Setup
  public void open() throws IOException, SQLException {
    try (var opened = BenchFolder.open(folder)) {
      from = opened.range().from().toEpochMilli();
      to = opened.range().to().toEpochMilli();
      connection = DriverManager.getConnection("jdbc:sqlite:" + opened.database());
    }
  }

  @TearDown
  public void close() throws SQLException {
    connection.close();
  }

  @Benchmark
  public int rawScan90Days() throws SQLException {
    int rows = 0;
    try (var statement = connection.prepareStatement(SCAN)) {
      statement.setLong(1, from);
      statement.setLong(2, to);
      try (var found = statement.executeQuery()) {
        while (found.next()) {
          rows++;
        }
      }
    }
    return rows;
  }
}
