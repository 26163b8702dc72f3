package io.cadencia.adapter.cv.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.coverage.CameraTrouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LatestFramesTest {

  private final Camera camera = new Camera();

  @Test
  void a_slow_reader_gets_the_newest_frame_and_the_others_are_counted() throws Exception {
    try (var latest = new LatestFrames(camera, Duration.ofSeconds(15))) {
      camera.shows(0, 1, 2);
      camera.waitUntilAskedAgain(4);
      assertThat(latest.waiting()).isEqualTo(1);
      assertThat(latest.next()).map(VideoFrame::index).hasValue(2L);
      assertThat(latest.read()).isEqualTo(3);
      assertThat(latest.skipped()).isEqualTo(2);
      assertThat(latest.waiting()).isZero();
      camera.ends();
    }
  }

  @Test
  void a_fast_reader_waits_and_never_gets_a_frame_twice() throws Exception {
    try (var latest = new LatestFrames(camera, Duration.ofSeconds(15))) {
      camera.shows(0);
      assertThat(latest.next()).map(VideoFrame::index).hasValue(0L);
      camera.shows(1);
      assertThat(latest.next()).map(VideoFrame::index).hasValue(1L);
      assertThat(latest.skipped()).isZero();
      camera.ends();
      assertThat(latest.next()).isEmpty();
    }
  }

  @Test
  void a_camera_that_breaks_breaks_for_the_reader_after_its_last_frame() throws Exception {
    try (var latest = new LatestFrames(camera, Duration.ofSeconds(15))) {
      camera.shows(0);
      camera.breaks("camera stalled");
      camera.closed.await();
      assertThat(latest.next()).isPresent();
      assertThatThrownBy(latest::next)
          .isInstanceOf(FrameSourceException.class)
          .hasMessage("camera stalled");
    }
  }

  @Test
  @DisplayName("C-04 a camera that sends everything but pictures has stalled")
  void a_camera_that_sends_everything_but_pictures_has_stalled() {
    try (var latest = new LatestFrames(camera, Duration.ofMillis(50))) {
      assertThatExceptionOfType(FrameSourceException.class)
          .isThrownBy(latest::next)
          .withMessageContaining("has shown no picture for 50 ms")
          .satisfies(e -> assertThat(e.trouble()).isEqualTo(CameraTrouble.STALLED));
      camera.ends();
    }
  }

  @Test
  void closing_it_closes_the_camera() throws Exception {
    var latest = new LatestFrames(camera, Duration.ofSeconds(15));
    camera.ends();
    latest.close();
    assertThat(camera.closed.getCount()).isZero();
  }

  /** Shows what it is told to, and waits otherwise. */
  private static final class Camera implements FrameSource {

    private final BlockingQueue<Supplier<Optional<VideoFrame>>> script =
        new ArrayBlockingQueue<>(10);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Semaphore asked = new Semaphore(0);

    void shows(long... indices) {
      for (long index : indices) {
        script.add(() -> Optional.of(new VideoFrame(1, 1, new byte[3], Instant.EPOCH, index)));
      }
    }

    void ends() {
      script.add(Optional::empty);
    }

    void breaks(String message) {
      script.add(
          () -> {
            throw new FrameSourceException(message);
          });
    }

    void waitUntilAskedAgain(int times) throws InterruptedException {
      asked.acquire(times);
    }

    @Override
    public Optional<VideoFrame> next() {
      asked.release();
      try {
        return script.take().get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    @Override
    public boolean isLive() {
      return true;
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }
}
