package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.application.service.cycle.RecoverOpenCyclesService;
import io.cadencia.domain.cycle.CycleStatus;
import io.cadencia.domain.cycle.RecordedCycle;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acceptance "faults tried in tests": kill -9 of the writer at random points. */
@DisplayName("A writer killed with kill -9")
class KilledWriterTest {

  private static final int ROUNDS = 4;
  private static final int MOST_CYCLES = 400;

  @TempDir private Path folder;

  private final long seed = Long.getLong("cadencia.test.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void loses_no_committed_cycle_and_leaves_at_most_the_open_one() throws Exception {
    System.out.println("KilledWriterTest: -Dcadencia.test.seed=" + seed);
    var file = folder.resolve("cadencia.db");
    try (var database = SqliteDatabase.open(file, Role.SERVER)) {
      TestPlants.lay(new SqlitePlantRepository(database));
    }
    var told = new ArrayList<Long>();
    for (int round = 1; round <= ROUNDS; round++) {
      told.addAll(writeAndKill(file));
      assertNothingIsLost(file, told, round);
    }
  }

  /** Returns the numbers the process said before it died. */
  private List<Long> writeAndKill(Path file) throws IOException, InterruptedException {
    var writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CommittingWriter.class.getName(),
                file.toString())
            .redirectError(folder.resolve("writer.err").toFile())
            .start();
    int enough = 1 + random.nextInt(MOST_CYCLES);
    var told = new ArrayList<Long>();
    try (var lines = writer.inputReader()) {
      readLines(lines, told, enough);
      writer.destroyForcibly(); // SIGKILL, in the midst of whatever it does by now
      readLines(lines, told, Integer.MAX_VALUE);
    }
    assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(writer.exitValue())
        .as(Files.readString(folder.resolve("writer.err")))
        .isEqualTo(128 + 9);
    return told;
  }

  private static void readLines(BufferedReader lines, List<Long> told, int enough) {
    try {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        told.add(Long.valueOf(line));
        if (told.size() >= enough) {
          return;
        }
      }
    } catch (IOException | NumberFormatException endOfTheKilled) {
      // A pipe that breaks, or a line cut off: what it said until then counts.
      return;
    }
  }

  private void assertNothingIsLost(Path file, List<Long> told, int round) {
    assertThat(told).as("seed %d, round %d", seed, round).hasSizeGreaterThanOrEqualTo(round);
    try (var database = SqliteDatabase.open(file, Role.SERVER)) {
      assertThat(SqliteIntegrity.check(file, () -> false)).isTrue();
      var cycles = new SqliteCycleRepository(database, TestDatabase.IDENTITY);
      int open = recover(database, cycles);
      var stored = cycles.afterId(CycleFilter.all(), 0, Integer.MAX_VALUE);
      var complete = numbers(stored, CycleStatus.COMPLETE);

      assertThat(open).as("open cycles, seed %d", seed).isLessThanOrEqualTo(1);
      // What was committed but not yet said may be there too: one transaction for each kill.
      assertThat(complete).doesNotHaveDuplicates().containsAll(told);
      assertThat(complete.size()).isBetween(told.size(), told.size() + round);
      assertThat(numbers(stored, CycleStatus.ABORTED)).hasSizeLessThanOrEqualTo(round);
      assertThat(stored).extracting(RecordedCycle::changeSeq).doesNotHaveDuplicates();
    }
  }

  private static int recover(SqliteDatabase database, SqliteCycleRepository cycles) {
    return new RecoverOpenCyclesService(
            cycles,
            new SqlitePlantRepository(database),
            new SqliteCoverageLog(database),
            new SqliteUnitOfWork(database))
        .recover();
  }

  private static List<Long> numbers(List<RecordedCycle> stored, CycleStatus status) {
    return stored.stream()
        .filter(recorded -> recorded.cycle().status() == status)
        .map(recorded -> recorded.cycle().id().value())
        .toList();
  }
}
