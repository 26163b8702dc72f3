package io.cadencia.adapter.cv.accuracy;

import io.cadencia.adapter.cv.simulation.DisturbanceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The scenes of the standing suite, each of three minutes. */
final class StandingSuite {

  static final String TUNED = "tuned";
  static final String KIND = "disturbance";
  static final String RATE = "rate";
  static final String LOST = "lost frames";
  static final String LINE = "line";
  static final String UNSEEN = "unseen";

  private static final List<Long> SEEDS = List.of(101L, 102L, 103L);
  private static final long UNSEEN_SEED = 201;

  private StandingSuite() {}

  static List<Scene> scenes() {
    var scenes = new ArrayList<Scene>();
    for (long seed : SEEDS) {
      scenes.add(Scene.of(TUNED, "none", seed, 3, 5, Set.of()));
      scenes.add(Scene.of(TUNED, "all", seed, 3, 5, Scene.every()));
    }
    for (var kind : DisturbanceKind.values()) {
      scenes.add(Scene.of(KIND, kind.label(), SEEDS.get(0), 3, 5, Set.of(kind)));
    }
    for (double fps : List.of(3.0, 4.0, 15.0)) {
      scenes.add(Scene.of(RATE, "all", SEEDS.get(0), 3, fps, Scene.every()));
    }
    scenes.add(Scene.of(LOST, "all", SEEDS.get(0), 3, 5, Scene.every()).losing(30));
    scenes.add(Scene.of(LINE, "all", SEEDS.get(0), 4, 5, Scene.every()));
    scenes.add(Scene.of(UNSEEN, "all", UNSEEN_SEED, 3, 5, Scene.every()));
    return scenes;
  }

  static List<Recording> of(List<Recording> recordings, String group, String name) {
    return recordings.stream()
        .filter(r -> r.scene().group().equals(group) && r.scene().name().equals(name))
        .toList();
  }
}
