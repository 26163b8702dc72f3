package io.cadencia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filmed people behind drawn benches, with hand-written truth: eleven cycles at two stations. */
class SynthRecordingTest {

  private static final Path VIDEOS = Path.of("..", "..", "shared", "video");
  private static final long START = 1_767_614_400_000L;

  @TempDir private Path temp;

  @Test
  void its_eleven_cycles_are_found_within_half_a_second_and_no_other()
      throws IOException, SQLException, URISyntaxException {
    var video = VIDEOS.resolve("synth-2stations-60s.mp4");
    assumeTrue(Files.exists(video), "needs the clips that lie beside the project in shared/video");
    CommandRun.of("model", "fetch");
    var config =
        Path.of(Objects.requireNonNull(getClass().getResource("/synth-2stations.yaml")).toURI());

    var run =
        CommandRun.of("detect", "--video", video, "--config", config, "--data", temp.resolve("d"));

    assertThat(run.code()).as(run.err()).isZero();
    var truth = Files.readAllLines(VIDEOS.resolve("synth-cycles.csv"));
    var measured = measured();
    assertThat(measured).hasSize(11);
    for (var line : truth.subList(1, truth.size())) {
      var cells = line.split(",", -1);
      assertThat(measured)
          .as(line)
          .anySatisfy(
              cycle -> {
                assertThat(cycle[0]).isEqualTo(Double.parseDouble(cells[0]));
                assertThat(Math.abs(cycle[1] - Double.parseDouble(cells[1]))).isLessThan(0.5);
                assertThat(Math.abs(cycle[2] - Double.parseDouble(cells[2]))).isLessThan(0.5);
              });
    }
  }

  private List<double[]> measured() throws SQLException {
    var sql = "SELECT workstation_id, start_ts, end_ts FROM cycle_events WHERE status = 'complete'";
    return MeasuredRows.query(temp.resolve("d").resolve("cadencia.db"), sql).stream()
        .map(row -> row.split("\\|", -1))
        .map(
            cells ->
                new double[] {Double.parseDouble(cells[0]), seconds(cells[1]), seconds(cells[2])})
        .toList();
  }

  private static double seconds(String millis) {
    return (Long.parseLong(millis) - START) / 1000.0;
  }
}
