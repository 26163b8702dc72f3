package io.cadencia.adapter.cv.accuracy;

import io.cadencia.adapter.cv.simulation.DisturbanceKind;
import io.cadencia.adapter.cv.simulation.SimulationSettings;
import io.cadencia.adapter.cv.simulation.Staging;
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

  Scene staged(Staging staging) {
    var staged =
        new SimulationSettings(
            settings.seed(),
            settings.stations(),
            settings.framesPerSecond(),
            settings.disturbances(),
            staging);
    return new Scene(group, name, staged, length, lostPercent);
  }

  Scene losing(int percent) {
    return new Scene(group, name, settings, length, percent);
  }

  boolean loses(long frame) {
    return frame * 37 % 100 < lostPercent;
  }

  /** Tells it from every other scene of the suite. */
  String key() {
    var kinds = settings.disturbances();
    var what = kinds.size() == 1 ? kinds.iterator().next().label() : kinds.size() + "kinds";
    return "%s-%s-%dlost".formatted(line(), what, lostPercent);
  }

  /** The line it shows, whatever disturbs it: much of what people are found in looks the same. */
  String line() {
    var staging = settings.staging();
    var usual =
        "%d-%dst-%sfps".formatted(settings.seed(), settings.stations(), settings.framesPerSecond());
    return staging.equals(Staging.USUAL)
        ? usual
        : "%s-%s-%s-%dtimes".formatted(usual, staging.camera(), staging.goods(), staging.density());
  }
}
