package io.cadencia.bootstrap.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cadencia.application.port.out.Heard;
import io.cadencia.application.port.out.ReplayRunner.Running;
import io.cadencia.application.port.out.ReplayRunner.Trial;
import io.cadencia.application.port.out.ReplayRunner.Watcher;
import io.cadencia.application.port.out.ReplayRunnerContract;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.replay.ReplayFailure;
import io.cadencia.domain.zone.ZoneLayout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChildReplaysTest extends ReplayRunnerContract {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-05T12:00:00.123Z"), ZoneOffset.UTC);
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir private Path temp;

  private final List<Running> runs = new ArrayList<>();
  private final Heard heard = new Heard();

  @AfterEach
  void nothing_goes_on_and_nothing_is_left() throws IOException {
    runs.forEach(Running::stop);
    if (Files.isDirectory(scratch())) {
      try (var left = Files.list(scratch())) {
        assertThat(left).isEmpty();
      }
    }
  }

  private Path scratch() {
    return temp.resolve("trials");
  }

  static ChildReplays replays(Path scratch) {
    return replays(scratch, LONG);
  }

  private static ChildReplays replays(Path scratch, Duration longest) {
    return new ChildReplays(ChildReplaysTest::fake, scratch, () -> Long.MAX_VALUE, longest, NOON);
  }

  /** By the name of the film. */
  private static List<String> fake(Trial trial, Instant start, ReplayFiles files) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(
        java,
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        FakeReplay.class.getName(),
        trial.film().toString(),
        start.toString(),
        files.answer().toString());
  }

  static Trial trial(String film) {
    return new Trial(new CameraId(1), Path.of(film), new ZoneLayout(List.of()));
  }

  private Running begin(String film, Watcher watcher) {
    return begin(replays(scratch()), film, watcher);
  }

  private Running begin(ChildReplays replays, String film, Watcher watcher) {
    var run = replays.start(trial(film), watcher);
    runs.add(run);
    return run;
  }

  @Override
  protected Running beginOneThatCounts(Watcher watcher) {
    return begin("counts", watcher);
  }

  @Override
  protected Running beginOneThatFails(Watcher watcher) {
    return begin("broken", watcher);
  }

  @Override
  protected Running beginOneThatGoesOn(Watcher watcher) {
    return begin("goes-on", watcher);
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current().children().toList();
  }

  private static ProcessHandle newOne(List<ProcessHandle> before) {
    return children().stream().filter(child -> !before.contains(child)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "talks, FILM_BROKEN",
    "no-answer, UNEXPECTED",
    "hungry, NO_MEMORY",
    "killed, NO_MEMORY",
    "strange, UNEXPECTED",
  })
  @DisplayName("D-03 however a run ends, the reason is a word")
  void however_a_run_ends_the_reason_is_a_word(String film, ReplayFailure why)
      throws InterruptedException {
    begin(film, heard);

    heard.awaitEnd();

    assertThat(heard.ends()).containsExactly(why);
  }

  @Test
  @DisplayName("D-03 a run that takes longer than it may is ended, and says so")
  void a_run_that_takes_longer_than_it_may_is_ended() throws InterruptedException {
    begin(replays(scratch(), Duration.ofMillis(50)), "goes-on", heard);

    heard.awaitEnd();

    assertThat(heard.ends()).containsExactly(ReplayFailure.TOO_LONG);
  }

  @Test
  @DisplayName("D-03 a run that is stopped is no process any more")
  void a_run_that_is_stopped_is_no_process_any_more() throws InterruptedException {
    var before = children();
    var run = begin("goes-on", heard);
    heard.awaitShare();
    var process = newOne(before);

    run.stop();

    assertThat(process.isAlive()).isFalse();
  }

  @Test
  @DisplayName("D-03 where memory runs out, a run goes before its server")
  void a_run_goes_before_its_server() throws Exception {
    assumeThat(Path.of("/proc/self/oom_score_adj")).exists();
    var before = children();
    begin("goes-on", heard);
    heard.awaitShare();

    assertThat(Path.of("/proc/" + newOne(before).pid() + "/oom_score_adj"))
        .content()
        .isEqualTo("1000\n");
  }

  @Test
  @DisplayName("D-03 no run outlives its server, however that ends")
  void no_run_outlives_its_server() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var server =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FakeServer.class.getName(),
                temp.resolve("other").toString())
            .start();
    var children = new ArrayList<ProcessHandle>();
    try (var lines = server.inputReader(StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); !"end".equals(line); line = lines.readLine()) {
        assertThat(line).isNotNull();
        ProcessHandle.of(Long.parseLong(line)).ifPresent(children::add);
      }
      assertThat(children).hasSize(1);

      server.destroyForcibly().waitFor();

      children.get(0).onExit().get(30, TimeUnit.SECONDS);
      assertThat(children.get(0).isAlive()).isFalse();
    }
    assertThat(temp.resolve("other")).isNotEmptyDirectory();
    replays(temp.resolve("other")).clear();
    assertThat(temp.resolve("other")).doesNotExist();
  }

  @Test
  @DisplayName("D-03 a run that cannot be started says why")
  void a_run_that_cannot_be_started_says_why() throws IOException {
    Files.writeString(scratch().resolveSibling("file"), "in the way");
    var full =
        new ChildReplays(ChildReplaysTest::fake, temp.resolve("file/trials"), () -> 0, LONG, NOON);
    full.start(trial("counts"), heard).stop();
    var missing =
        new ChildReplays(
            (trial, start, files) -> List.of("/no/such/java"),
            scratch(),
            () -> Long.MAX_VALUE,
            LONG,
            NOON);
    missing.start(trial("counts"), heard).stop();

    assertThat(heard.ends()).containsExactly(ReplayFailure.NO_ROOM, ReplayFailure.UNEXPECTED);
  }

  @Test
  @DisplayName("D-03 a run knows no secret of the server's environment")
  void a_run_knows_no_secret() {
    var environment =
        new HashMap<>(
            Map.of(
                "PATH", "/usr/bin",
                "CADENCIA_SERVICE_SECRET_EXPORTER", "s3cret",
                "JAVA_TOOL_OPTIONS", "-javaagent:spy.jar",
                "JDK_JAVA_OPTIONS", "-Dx=y",
                "LD_PRELOAD", "spy.so",
                "LD_LIBRARY_PATH", "/usr/lib/cuda"));

    ChildEnvironment.spare(environment);

    assertThat(environment).containsOnlyKeys("PATH", "LD_LIBRARY_PATH");
  }

  @Test
  @DisplayName("D-03 the same program is started with little memory, behind others, and no shell")
  void the_same_program_is_started_with_little_memory() {
    var words =
        new SameProgram("io.cadencia.bootstrap.Main", Path.of("/data"), Path.of("/models"))
            .of(
                new Trial(
                    new CameraId(2),
                    Path.of("/data/a b; rm -rf $HOME.mp4"),
                    new ZoneLayout(List.of())),
                NOON.instant(),
                new ReplayFiles(Path.of("/data/.trials/run-1")));

    assertThat(words)
        .contains("-Xmx384m", "-XX:+ExitOnOutOfMemoryError", "io.cadencia.bootstrap.Main")
        .noneMatch(word -> word.contains("rm -rf"))
        .containsSequence("replay", "--watched", "--data", "/data")
        .containsSequence("--video", "/data/.trials/run-1/film", "--camera", "2");
    assertThat(words.get(0)).matches(".*/(nice|java)");
  }
}
