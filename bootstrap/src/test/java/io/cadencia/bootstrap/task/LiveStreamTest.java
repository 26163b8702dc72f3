package io.cadencia.bootstrap.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.HttpSettings;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.LimitSettings;
import io.cadencia.adapter.http.contract.WatchedClient;
import io.cadencia.adapter.http.stream.StreamSettings;
import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.ServerWiring;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.cycle.TestCycles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stream of a real server over a real file, which a second connection writes as well. */
@Timeout(120)
class LiveStreamTest {

  private static final CadenciaConfig CONFIG =
      ConfigYaml.parse(
          """
          plant: {id: p, box: b, time_zone: UTC}
          modules:
            - id: 1
              code: M
              name: Line
              workstations: [{id: 1, code: A, name: First}, {id: 2, code: B, name: Second}]
          """,
          "test");

  @TempDir private Path folder;

  // Opened before each test, over its own folder.
  @SuppressWarnings("NullAway.Init")
  private Storage storage;

  @SuppressWarnings("NullAway.Init")
  private Storage detector;

  @SuppressWarnings("NullAway.Init")
  private LiveServer server;

  @BeforeEach
  void start() {
    var file = folder.resolve("cadencia.db");
    var clock = Clock.fixed(TestCycles.START, ZoneOffset.UTC);
    storage = Storage.open(file, Role.SERVER, CONFIG.plantIdentity());
    new DetectorWiring(storage, CONFIG).definePlant(clock);
    detector = Storage.open(file, Role.DETECTOR, CONFIG.plantIdentity());
    var settings =
        HttpSettings.of(0, folder.resolve("frames"), ZoneId.of("UTC"))
            .withAccess(AccessSettings.DEV)
            .withLimits(LimitSettings.NONE)
            .withStreams(StreamSettings.STANDARD.withCaps(1000, 1000));
    server = LiveServer.over(new ServerWiring(storage, CONFIG, clock), settings);
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
    detector.close();
    storage.close();
  }

  @Test
  @DisplayName("B-40 what the detector writes in a process of its own is told")
  void what_the_detector_writes_in_a_process_of_its_own_is_told() throws IOException {
    try (var stream = open(0)) {
      stream.read();

      save(detector, 1);

      assertThat(stream.read()).isEqualTo(1);
      assertThat(stream.name).isEqualTo("cycle");
    }
  }

  @Test
  void what_the_server_itself_writes_is_told() throws IOException {
    try (var stream = open(0)) {
      stream.read();

      save(storage, 1);

      assertThat(stream.read()).isEqualTo(1);
    }
  }

  @ParameterizedTest(name = "B-40 seed {0}: connections break, and no event is lost or doubled")
  @ValueSource(longs = {11, 12, 13})
  void connections_break_and_no_event_is_lost_or_doubled(long seed) throws Exception {
    var last = new AtomicLong(Long.MAX_VALUE);
    var writing = CompletableFuture.runAsync(() -> write(new Random(seed), last));
    var seen = new ArrayList<Long>();
    var dice = new Random(seed + 1);

    long at = 0;
    while (at < last.get()) {
      try (var stream = open(at)) {
        assertThat(stream.read()).isEqualTo(at);
        for (int left = dice.nextInt(40); left >= 0 && at < last.get(); left--) {
          at = stream.read();
          seen.add(at);
        }
      }
    }

    writing.get(10, TimeUnit.SECONDS);
    assertThat(seen).isSorted().doesNotHaveDuplicates();
    var stored =
        storage.cycles().afterChange(CycleFilter.all(), 0, 10_000).stream()
            .map(cycle -> cycle.changeSeq())
            .toList();
    assertThat(seen).containsAll(stored).endsWith(last.get());
  }

  /** Cycles of both processes, most saved once, some again and again. */
  private void write(Random dice, AtomicLong last) {
    for (int i = 0; i < 400; i++) {
      var by = dice.nextBoolean() ? storage : detector;
      by.unitOfWork()
          .run(
              () -> {
                for (int n = dice.nextInt(8); n >= 0; n--) {
                  save(by, dice.nextInt(4) == 0 ? 1 + dice.nextInt(5) : 10 + dice.nextInt(9_000));
                }
              });
    }
    last.set(storage.changes().backlog().newest().seq() + 1);
    save(detector, 1);
  }

  private static void save(Storage by, long id) {
    by.cycles().save(TestCycles.aCycle().numbered(id).at(1 + (int) (id % 2)).build());
  }

  private Stream open(long after) {
    var address = URI.create(server.address() + "api/v1/stream");
    var request =
        HttpRequest.newBuilder(address)
            .header("X-Test-User", "ingeniera@planta.example:engineer")
            .header("Last-Event-ID", String.valueOf(after))
            .build();
    var answer = new WatchedClient().open(request);
    assertThat(answer.statusCode()).isEqualTo(200);
    return new Stream(
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
  }

  private static final class Stream implements AutoCloseable {
    private final BufferedReader lines;
    private String name = "";

    private Stream(BufferedReader lines) {
      this.lines = lines;
    }

    /** The place of the next event. */
    private long read() throws IOException {
      long id = -1;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          id = Long.parseLong(line.substring(4));
        } else if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("data: ")) {
          return id;
        }
      }
      throw new IOException("the stream ended");
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
