package io.cadencia.adapter.cv.accuracy;

import io.cadencia.adapter.cv.simulation.DisturbanceKind;
import io.cadencia.adapter.cv.simulation.SimulationSettings;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * A simulated recording of the standing suite.
 *
 * @param group what it is compared with, such as {@code disturbance}
 * @param name what is special about it
 * @param lostPercent how many of a hundred frames are lost, evenly over the recording
 */
record Scene(
    String group, String name, SimulationSettings settings, Duration length, int lostPercent) {

  private static final Duration BLOCK = Duration.ofMinutes(3);

  static Scene of(
      String group, String name, long seed, int stations, double fps, Set<DisturbanceKind> kinds) {
    return new Scene(group, name, new SimulationSettings(seed, stations, fps, kinds), BLOCK, 0);
  }

  static Set<DisturbanceKind> every() {
    return EnumSet.allOf(DisturbanceKind.class);
  }

  Scene losing(int percent) {
    return new Scene(group, name, settings, length, percent);
  }

  boolean loses(long frame) {
    return frame * 37 % 100 < lostPercent;
  }

  /** Names the file of its boxes. */
  String key() {
    var kinds = settings.disturbances();
    var what = kinds.size() == 1 ? kinds.iterator().next().label() : kinds.size() + "kinds";
    return "%d-%dst-%sfps-%s-%dlost"
        .formatted(
            settings.seed(), settings.stations(), settings.framesPerSecond(), what, lostPercent);
  }
}
