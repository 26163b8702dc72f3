package io.cadencia.adapter.cv.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.source.Pacer;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CameraTrialTest {

  @TempDir private static Path folder;

  private static LoopFilm film = new LoopFilm(Path.of(""), List.of());

  @BeforeAll
  static void draw() {
    film = DrawnFilm.draw(folder.resolve("film.mp4"), Duration.ofSeconds(1));
  }

  @Test
  @DisplayName("E-17 a trial counts frames and searches of films that go on and on")
  void counts() throws InterruptedException {
    var nobody = new Nobody();

    var result =
        new CameraTrial(
                film, List.of(nobody), NobodyListens::new, new RealTime(), Clock.systemUTC())
            .run(2, Duration.ofSeconds(2));

    assertThat(result.cameras()).isEqualTo(2);
    assertThat(result.frames()).isGreaterThanOrEqualTo(16);
    assertThat(result.lost()).isBetween(0L, result.frames());
    assertThat(nobody.searches.get()).isPositive();
    assertThat(result.meanSearches()).isPositive();
    assertThat(nobody.closed).isFalse();
  }

  @Test
  @DisplayName("E-17 a trial is over when its last search is, so that detectors can be closed")
  void leaves_no_search_behind() throws InterruptedException {
    var slow = new Slow();

    new CameraTrial(film, List.of(slow), NobodyListens::new, new RealTime(), Clock.systemUTC())
        .run(1, Duration.ofMillis(500));

    assertThat(slow.searched).isTrue();
    assertThat(slow.searching).isFalse();
  }

  @Test
  @DisplayName("E-17 every part of the work is measured")
  void measures() {
    var cost = new CostMeter(film, new Nobody(), part -> assertThat(part).isBetween(0.0, 1.0));

    var measured = cost.measure();

    assertThat(measured.decode()).isPositive();
    assertThat(measured.motion()).isPositive();
    assertThat(measured.search()).isPositive();
  }

  /** Takes longer for a search than the film has left. */
  private static final class Slow extends Nobody {

    private volatile boolean searching;
    private volatile boolean searched;

    @Override
    public List<PersonBox> detect(VideoFrame frame) {
      searching = true;
      searched = true;
      try {
        new RealTime().waitUntil(Instant.now().plusSeconds(1));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      searching = false;
      return List.of();
    }
  }

  private static class Nobody implements PersonDetector {

    private final AtomicInteger searches = new AtomicInteger();
    private boolean closed;

    @Override
    public List<PersonBox> detect(VideoFrame frame) {
      searches.incrementAndGet();
      return List.of();
    }

    @Override
    public String version() {
      return "nobody/1";
    }

    @Override
    public String modelSha256() {
      return "0";
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private record RealTime() implements Pacer {

    @Override
    public Instant now() {
      return Instant.now();
    }

    @Override
    public void waitUntil(Instant moment) throws InterruptedException {
      TimeUnit.NANOSECONDS.sleep(Duration.between(now(), moment).toNanos());
    }
  }
}
