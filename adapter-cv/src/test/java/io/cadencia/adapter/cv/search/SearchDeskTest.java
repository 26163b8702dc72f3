package io.cadencia.adapter.cv.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.cv.source.VideoFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SearchDeskTest {

  private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

  private final Workers workers = new Workers();
  private final TestDetector detector = new TestDetector();

  /** Each look at the clock takes 4 ms. */
  private long nanos;

  private final SearchDesk desk = desk(detector);

  private SearchDesk desk(TestDetector... detectors) {
    return new SearchDesk(List.of(detectors), workers, SearchPace.LIVE, () -> nanos += 4_000_000);
  }

  private static VideoFrame frame(int index) {
    return frame(index, 1);
  }

  private static VideoFrame frame(int index, int width) {
    return new VideoFrame(width, 1, new byte[3 * width], START.plusMillis(200L * index), index);
  }

  private static void moving(PeopleSearch camera, int first, int last) {
    IntStream.rangeClosed(first, last).forEach(i -> camera.looked(frame(i), true));
  }

  @Test
  @DisplayName("C-54 a camera gets what was found, with the frame it was found in")
  void what_was_found_comes_with_its_frame() {
    var camera = desk.camera();
    camera.looked(frame(0), true);

    assertThat(camera.found(frame(1))).isEmpty();
    workers.workAll();
    var found = camera.found(frame(2)).orElseThrow();
    assertThat(found.frame().index()).isZero();
    assertThat(found.people()).hasSize(1);
    assertThat(camera.found(frame(3))).isEmpty();
    assertThat(camera.load()).isEqualTo(new SearchLoad(1, Duration.ofMillis(4)));
  }

  @Test
  @DisplayName("C-54 a frame that waits gives way to a newer one")
  void the_newest_frame_is_searched() {
    moving(desk.camera(), 0, 9);
    workers.workAll();

    assertThat(detector.searched()).containsExactly(9L);
  }

  @Test
  @DisplayName("C-54 what moves is searched two and a half times a second, what stands still less")
  void still_cameras_are_searched_less() {
    var camera = desk.camera();
    for (int i = 0; i <= 20; i++) {
      camera.looked(frame(i), i >= 11 && i <= 15);
      workers.workAll();
    }

    assertThat(detector.searched()).containsExactly(0L, 8L, 11L, 13L, 15L);
  }

  @Test
  @DisplayName("C-54 what moved between two searches is not forgotten")
  void motion_between_two_searches_counts() {
    var camera = desk.camera();
    for (int i = 0; i <= 3; i++) {
      camera.looked(frame(i), i == 1);
      workers.workAll();
    }

    assertThat(detector.searched()).containsExactly(0L, 2L);
  }

  @Test
  @DisplayName("C-54 who has waited longest is first, however many frames others hand in")
  void cameras_take_turns() {
    var cameras = Stream.generate(desk::camera).limit(3).toList();
    moving(cameras.get(0), 0, 0);
    workers.workOnce();
    moving(cameras.get(1), 100, 100);
    moving(cameras.get(0), 2, 2);
    moving(cameras.get(2), 200, 200);
    moving(cameras.get(0), 3, 30);
    workers.workAll();

    assertThat(detector.searched()).containsExactly(0L, 100L, 30L, 200L);
  }

  @Test
  @DisplayName("C-54 a camera is never searched twice at a time, and waits for nobody but itself")
  void never_two_searches_of_a_camera_at_once() {
    var other = new TestDetector();
    var both = desk(detector, other);
    var camera = both.camera();
    detector.during =
        () -> {
          detector.during = () -> {};
          moving(camera, 5, 5);
          assertThat(workers.called()).as("nobody is called for a frame that must wait").isZero();
          assertThat(other.searched()).isEmpty();
        };
    moving(camera, 0, 0);
    workers.workAll();

    assertThat(Stream.concat(detector.searched().stream(), other.searched().stream()))
        .containsExactlyInAnyOrder(0L, 5L);
  }

  @Test
  @DisplayName("C-54 no more searches run than there are detectors")
  void as_many_searches_as_detectors() {
    var both = desk(detector, new TestDetector());
    IntStream.range(0, 5).forEach(i -> moving(both.camera(), i, i));

    assertThat(workers.called()).isEqualTo(2);
    assertThat(both.waiting()).isEqualTo(5);
    workers.workAll();
    assertThat(both.waiting()).isZero();
  }

  @Test
  @DisplayName("C-54 a camera that stops leaves no frame behind, and hears nothing of before")
  void a_camera_that_stops_leaves_nothing() {
    var camera = desk.camera();
    moving(camera, 0, 0);
    camera.leave();
    assertThat(desk.waiting()).isZero();
    workers.workAll();
    assertThat(detector.searched()).isEmpty();

    detector.during = camera::leave;
    moving(camera, 1, 1);
    workers.workAll();
    assertThat(camera.found(frame(2))).isEmpty();

    detector.during = () -> {};
    moving(camera, 3, 3);
    workers.workAll();
    assertThat(camera.found(frame(4))).isPresent();
  }

  @Test
  @DisplayName("C-54 a search that fails fails its camera alone; the desk goes on")
  void a_failure_stays_with_its_camera() {
    detector.failsOnWidth.add(2);
    var unlucky = desk.camera();
    var lucky = desk.camera();
    unlucky.looked(frame(0, 2), true);
    lucky.looked(frame(1), true);
    workers.workAll();

    assertThatThrownBy(() -> unlucky.found(frame(2)))
        .isInstanceOf(SearchFailedException.class)
        .hasMessageContaining("the network stumbled");
    assertThat(lucky.found(frame(2))).isPresent();
    unlucky.looked(frame(5), true);
    workers.workAll();
    assertThat(unlucky.found(frame(6))).isPresent();
  }

  @Test
  @DisplayName("C-54 a detector that gains by it is given frames of several cameras")
  void frames_are_searched_together() {
    var together = new TestDetector(4, false);
    var cameras = desk(together);
    var all = Stream.generate(cameras::camera).limit(6).toList();
    all.forEach(camera -> moving(camera, all.indexOf(camera), all.indexOf(camera)));
    workers.workAll();

    assertThat(together.given).extracting(List::size).containsExactly(4, 2);
    assertThat(all)
        .allSatisfy(
            camera ->
                assertThat(camera.found(frame(9)).orElseThrow().frame().index())
                    .isEqualTo(all.indexOf(camera)));
  }

  @Test
  @DisplayName("C-54 of frames that fail together only the bad one fails")
  void a_batch_that_fails_is_searched_one_by_one() {
    var together = new TestDetector(4, false);
    together.failsOnWidth.add(2);
    var cameras = desk(together);
    var unlucky = cameras.camera();
    var lucky = cameras.camera();
    unlucky.looked(frame(0, 2), true);
    lucky.looked(frame(1), true);
    workers.workAll();

    assertThat(lucky.found(frame(2))).isPresent();
    assertThatThrownBy(() -> unlucky.found(frame(2))).isInstanceOf(SearchFailedException.class);
  }

  @Test
  @DisplayName("C-54 a detector that keeps up is given every frame, moved or not")
  void a_fast_detector_searches_every_frame() {
    var fast = new TestDetector(1, true);
    var camera = desk(fast).camera();
    for (int i = 0; i < 5; i++) {
      camera.looked(frame(i), false);
      workers.workAll();
    }

    assertThat(fast.searched()).containsExactly(0L, 1L, 2L, 3L, 4L);
  }

  @Test
  @DisplayName("C-54 a closed desk searches nothing more and closes its detectors")
  void a_closed_desk_is_quiet() {
    var camera = desk.camera();
    moving(camera, 0, 0);
    detector.during = desk::close;
    workers.workAll();
    assertThat(detector.closed).isTrue();
    moving(camera, 5, 5);

    assertThat(workers.called()).isZero();
    assertThat(detector.searched()).containsExactly(0L);
  }

  @Test
  @DisplayName("C-54 a desk that is closed before its turn came searches nothing")
  void a_desk_closed_early_searches_nothing() {
    moving(desk.camera(), 0, 0);
    desk.close();
    workers.workAll();

    assertThat(detector.searched()).isEmpty();
    assertThat(detector.closed).isTrue();
  }
}
