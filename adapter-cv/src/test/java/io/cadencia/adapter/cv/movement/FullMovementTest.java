package io.cadencia.adapter.cv.movement;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.movement.MovementWatch.Verdict;
import io.cadencia.adapter.cv.simulation.SewingLine;
import io.cadencia.adapter.cv.simulation.SimulationSettings;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.adapter.cv.zone.BrightnessMap;
import io.cadencia.domain.coverage.CameraAim.Standing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Whole days of a camera that nobody touches, and of one that is bumped once an hour, by {@code
 * bench/movement.sh} only: a day takes some minutes of one processor. The property names a file for
 * the table, another one how many days.
 */
@EnabledIfSystemProperty(named = "cadencia.movement", matches = ".+")
class FullMovementTest {

  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  private static final int FIRST_SECOND = LocalTime.of(6, 30).toSecondOfDay();
  private static final int LAST_SECOND = LocalTime.of(22, 30).toSecondOfDay();
  private static final int STEP = 2;
  private static final int BUMPED_SECONDS = 62;
  private static final int HOUR = 3600;

  private final List<String> lines = new ArrayList<>();

  @Test
  void days_of_light_are_told_in_a_table() throws Exception {
    lines.add(
        "| day | views | called moved | unrecognisable | bumps | found | amount within 1.5 px |");
    lines.add("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    int days = Integer.getInteger("cadencia.movement.days", 1);
    for (int day = 1; day <= days; day++) {
      var one = new Day(day);
      one.pass();
      lines.add(one.row());
      System.err.println(one.row());
    }
    Files.write(Path.of(System.getProperty("cadencia.movement")), lines);
    assertThat(lines).hasSize(days + 2);
  }

  /** One day from the first shift to after the last lamp. */
  private static final class Day {

    private final int number;
    private final SewingLine line;
    private final Daylight light;
    private final SplittableRandom random;
    private final MovementWatch watch = new MovementWatch();
    private final Background untouched = new Background();
    private Background bumped = new Background();
    private final List<Verdict> said = new ArrayList<>();
    private final List<Verdict> ofBump = new ArrayList<>();
    private Bump bump = new Bump(0, 0, 0, 1);
    private @Nullable View reference;
    private int views;
    private int bumps;
    private int found;
    private int right;

    Day(int number) {
      this.number = number;
      this.line = new SewingLine(SimulationSettings.ofSeed(400 + number));
      this.light = new Daylight(number);
      this.random = new SplittableRandom(number);
    }

    void pass() {
      for (int second = FIRST_SECOND; second < LAST_SECOND; second += STEP) {
        var frame = line.frame((second - FIRST_SECOND) * 5L, START.plusSeconds(second));
        var seen = light.on(frame, LocalTime.ofSecondOfDay(second));
        watch.look(seen).ifPresent(said::add);
        keepFirstView(seen);
        bumpAtTheEndOfTheHour(second, seen);
      }
    }

    private void keepFirstView(VideoFrame seen) {
      var view = untouched.add(BrightnessMap.of(seen));
      if (view.isPresent()) {
        views++;
        reference = reference == null ? view.get() : reference;
      }
    }

    private void bumpAtTheEndOfTheHour(int second, VideoFrame seen) {
      int left = HOUR - second % HOUR;
      if (left == BUMPED_SECONDS) {
        bump = anyBump();
        bumped = new Background();
        ofBump.clear();
      }
      if (left > BUMPED_SECONDS || reference == null) {
        return;
      }
      var known = reference;
      bumped
          .add(BrightnessMap.of(bump.of(seen)))
          .map(view -> MovementRule.judge(known, view))
          .ifPresent(ofBump::add);
      if (left == STEP) {
        count(second);
      }
    }

    /** Dark hours tell nothing, of a bump neither. */
    private void count(int second) {
      boolean dark = LocalTime.ofSecondOfDay(second).isAfter(LocalTime.of(21, 58));
      if (dark) {
        return;
      }
      bumps++;
      boolean isFound =
          ofBump.size() == 2 && ofBump.stream().allMatch(v -> v.standing() != Standing.IN_PLACE);
      found += isFound ? 1 : 0;
      double amount = ofBump.get(ofBump.size() - 1).displacement().medianShift(0.75);
      double truth = bump.asDisplacement().medianShift(0.75);
      right += isFound && Math.abs(amount - truth) * 640 < 1.5 ? 1 : 0;
    }

    /** At least 15 pixels of median shift. */
    private Bump anyBump() {
      Bump any;
      do {
        any =
            new Bump(
                random.nextDouble(-40, 40),
                random.nextDouble(-40, 40),
                random.nextDouble(-4, 4),
                random.nextDouble(0.95, 1.06));
      } while (any.asDisplacement().medianShift(0.75) * 640 < 15);
      return any;
    }

    String row() {
      long moved = said.stream().filter(v -> v.standing() == Standing.MOVED).count();
      long strange = said.stream().filter(v -> v.standing() == Standing.UNRECOGNISABLE).count();
      return "| %d | %d | %d | %d | %d | %d | %d |"
          .formatted(number, views, moved, strange, bumps, found, right);
    }
  }
}
