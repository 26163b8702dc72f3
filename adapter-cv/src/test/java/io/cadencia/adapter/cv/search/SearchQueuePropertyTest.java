package io.cadencia.adapter.cv.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.search.SearchQueue.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cameras that hand in when they like, and workers that come and go, in any order. */
class SearchQueuePropertyTest {

  private static final int CAMERAS = 7;
  private static final int STEPS = 2_000;

  private final SearchQueue<Integer, Integer> queue = new SearchQueue<>();
  private final Map<Integer, Integer> newest = new HashMap<>();
  private final Map<Integer, Integer> turnsWaited = new HashMap<>();
  private final List<Turn<Integer, Integer>> served = new ArrayList<>();
  private int frames;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  @DisplayName(
      "C-54 nobody waits longer than the others together, the newest frame is searched, one"
          + " at a time")
  void is_fair(long seed) {
    var random = new SplittableRandom(seed);
    int workers = random.nextInt(1, 4);
    for (int step = 0; step < STEPS; step++) {
      if (random.nextInt(3) > 0) {
        handIn(random.nextInt(CAMERAS));
      } else if (served.size() < workers && random.nextBoolean()) {
        serve(random.nextInt(1, 4));
      } else if (!served.isEmpty()) {
        queue.finish(served.remove(random.nextInt(served.size())));
      }
    }
    assertThat(frames).isPositive();
  }

  private void handIn(int camera) {
    queue.add(camera, frames);
    newest.put(camera, frames++);
    turnsWaited.putIfAbsent(camera, 0);
  }

  private void serve(int most) {
    var turns = queue.next(most);
    var busy = new HashSet<Integer>();
    served.forEach(turn -> busy.add(turn.who()));
    for (var turn : turns) {
      assertThat(busy.add(turn.who()))
          .as("camera %s is searched once at a time", turn.who())
          .isTrue();
      assertThat(turn.frame()).isEqualTo(newest.remove(turn.who()));
      assertThat(turnsWaited.remove(turn.who())).isLessThan(CAMERAS);
      served.add(turn);
      turnsWaited.replaceAll((camera, waited) -> isBusy(camera) ? waited : waited + 1);
    }
  }

  /** A camera that is being searched waits for that, and for nobody else. */
  private boolean isBusy(int camera) {
    return served.stream().anyMatch(turn -> turn.who() == camera);
  }
}
