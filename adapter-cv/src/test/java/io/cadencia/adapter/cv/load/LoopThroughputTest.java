package io.cadencia.adapter.cv.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.model.TestModels;
import io.cadencia.adapter.cv.person.DetectorSettings;
import io.cadencia.adapter.cv.person.OnnxPersonDetector;
import io.cadencia.adapter.cv.pipeline.CurrentZones;
import io.cadencia.adapter.cv.pipeline.VisionCycleFeed;
import io.cadencia.adapter.cv.search.SearchAtOnce;
import io.cadencia.adapter.cv.source.FileFrameSource;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.domain.plant.CameraId;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way of a frame against the bare network, by {@code bench/loop.sh} only. The property
 * says how many rounds.
 */
@EnabledIfSystemProperty(named = "cadencia.loop", matches = "\\d+")
class LoopThroughputTest {

  private static final int ROUNDS = Integer.getInteger("cadencia.loop", 1);

  @TempDir private Path folder;

  /** Of one round: by the clock and by the processor, bytes allocated for each frame. */
  private record Round(double wall, double processor, double bytes) {}

  @Test
  void is_told() {
    var film = DrawnFilm.draw(folder.resolve("film.mp4"), Duration.ofSeconds(10));
    var frames = new ArrayList<VideoFrame>();
    try (var source = FileFrameSource.open(film.file(), Instant.EPOCH)) {
      source.next().ifPresent(frames::add);
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        frames.add(next.get());
      }
    }
    var bare = new ArrayList<Round>();
    var loop = new ArrayList<Round>();
    try (var people = OnnxPersonDetector.open(TestModels.yolov8n(), DetectorSettings.defaults())) {
      for (int i = 0; i <= ROUNDS; i++) {
        bare.add(round(frames.size(), () -> frames.forEach(people::detect)));
        loop.add(round(frames.size(), () -> watch(film, people)));
      }
    }
    bare.remove(0);
    loop.remove(0);
    tell("bare network", bare);
    tell("whole loop", loop);
    System.err.printf(
        Locale.ROOT,
        "throughput of the loop to the bare network: %.3f by the clock, %.3f by the processor%n",
        median(bare.stream().map(Round::wall).toList())
            / median(loop.stream().map(Round::wall).toList()),
        median(bare.stream().map(Round::processor).toList())
            / median(loop.stream().map(Round::processor).toList()));
    assertThat(loop).hasSize(ROUNDS);
  }

  private static void tell(String what, List<Round> rounds) {
    System.err.printf(
        Locale.ROOT,
        "%s: %.1f ms by the clock, %.1f ms of the processor, %.0f kB allocated for each frame%n",
        what,
        median(rounds.stream().map(Round::wall).toList()),
        median(rounds.stream().map(Round::processor).toList()),
        median(rounds.stream().map(Round::bytes).toList()) / 1000);
  }

  private static void watch(LoopFilm film, OnnxPersonDetector people) {
    var id = new CameraId(1);
    var search = new SearchAtOnce(people, Duration.ZERO, System::nanoTime);
    var feed =
        new VisionCycleFeed(
            id,
            CurrentZones.fixed(id, film.zones()),
            search,
            new NobodyListens(),
            beat -> {},
            List.of());
    try (var source = FileFrameSource.open(film.file(), Instant.EPOCH)) {
      feed.run(source);
    }
  }

  private static Round round(int frames, Runnable work) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long bytes = threads.getThreadAllocatedBytes(thread);
    long processor = threads.getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    work.run();
    return new Round(
        (System.nanoTime() - wall) / 1e6 / frames,
        (threads.getCurrentThreadCpuTime() - processor) / 1e6 / frames,
        (double) (threads.getThreadAllocatedBytes(thread) - bytes) / frames);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(Math.floorDiv(values.size(), 2));
  }
}
