package io.cadencia.adapter.cv.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cadencia.adapter.cv.movement.MovementWatch.Verdict;
import io.cadencia.adapter.cv.simulation.SewingLine;
import io.cadencia.adapter.cv.simulation.SimulationSettings;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.domain.coverage.CameraAim.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a simulated line with every disturbance: people, trolleys, lamps. */
@DisplayName("E-12 a camera")
class MovementWatchTest {

  private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");
  private static final int WINDOW = 30;

  private final SewingLine line = new SewingLine(SimulationSettings.ofSeed(11));
  private final MovementWatch watch = new MovementWatch();
  private final List<Verdict> verdicts = new ArrayList<>();
  private int second;

  /** So many seconds of the line, as a camera shows them. */
  private void show(int seconds, UnaryOperator<VideoFrame> camera) {
    int end = second + seconds;
    for (; second < end; second += 2) {
      var frame = line.frame(second * 5L, START.plusSeconds(second));
      watch.look(camera.apply(frame)).ifPresent(verdicts::add);
    }
  }

  private Verdict last() {
    return verdicts.get(verdicts.size() - 1);
  }

  @ParameterizedTest(name = "{0}, {1} pixels, {2} degrees, zoom {3}")
  @CsvSource({
    "15, 0, 0, 1",
    "-11, 11, 0, 1",
    "0, -25, 0, 1",
    "90, 40, 0, 1",
    "0, 0, 5, 1",
    "0, 0, -11, 1",
    "0, 0, 0, 1.08",
    "0, 0, 0, 0.92",
    "-12, 9, 2, 0.95"
  })
  void that_was_bumped_is_found_with_how_far(double dx, double dy, double degrees, double zoom) {
    var bump = new Bump(dx, dy, degrees, zoom);
    show(3 * WINDOW, frame -> frame);
    assertThat(last().standing()).isEqualTo(Standing.IN_PLACE);

    show(2 * WINDOW, bump::of);

    assertThat(last().standing()).isEqualTo(Standing.MOVED);
    assertThat(last().displacement().medianShift(0.75) * 640)
        .isCloseTo(bump.asDisplacement().medianShift(0.75) * 640, within(1.5));
  }

  @Test
  void that_was_put_back_is_in_place_again() {
    show(3 * WINDOW, frame -> frame);
    show(2 * WINDOW, new Bump(30, 0, 0, 1)::of);
    show(2 * WINDOW, frame -> frame);

    assertThat(verdicts)
        .extracting(Verdict::standing)
        .containsExactly(Standing.IN_PLACE, Standing.MOVED, Standing.IN_PLACE);
  }

  @Test
  void that_trembles_by_a_few_pixels_is_in_place() {
    show(3 * WINDOW, frame -> frame);
    show(4 * WINDOW, new Bump(4, -3, 0, 1)::of);

    assertThat(verdicts).extracting(Verdict::standing).containsExactly(Standing.IN_PLACE);
  }

  @Test
  void is_not_called_moved_for_people_trolleys_and_lamps() {
    show(20 * 60, frame -> frame);

    assertThat(verdicts).extracting(Verdict::standing).containsExactly(Standing.IN_PLACE);
  }

  @Test
  void with_a_cap_on_its_lens_or_in_the_dark_tells_nothing() {
    show(3 * WINDOW, frame -> frame);
    show(3 * WINDOW, MovementWatchTest::black);

    assertThat(last().standing()).isEqualTo(Standing.UNKNOWN);
  }

  @Test
  void that_looks_at_something_else_is_not_recognised() {
    var elsewhere = new SewingLine(SimulationSettings.ofSeed(12));
    show(3 * WINDOW, frame -> frame);
    show(3 * WINDOW, frame -> upsideDown(elsewhere.frame(frame.index(), frame.at())));

    assertThat(last().standing()).isEqualTo(Standing.UNRECOGNISABLE);
  }

  @Test
  void needs_a_minute_to_be_sure() {
    show(3 * WINDOW, frame -> frame);
    show(WINDOW, new Bump(30, 0, 0, 1)::of);
    assertThat(last().standing()).isEqualTo(Standing.IN_PLACE);

    show(WINDOW, frame -> frame);

    assertThat(last().standing()).isEqualTo(Standing.IN_PLACE);
  }

  private static VideoFrame black(VideoFrame frame) {
    return new VideoFrame(
        frame.width(), frame.height(), new byte[frame.bgr().length], frame.at(), frame.index());
  }

  private static VideoFrame upsideDown(VideoFrame frame) {
    return new Bump(0, 0, 180, 1).of(frame);
  }
}
