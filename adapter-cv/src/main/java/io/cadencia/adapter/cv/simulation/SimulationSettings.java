package io.cadencia.adapter.cv.simulation;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is to be simulated; the same settings give the same frames, byte for byte.
 *
 * @param seed of everything random
 * @param stations 1 to {@value #MAX_STATIONS}
 * @param framesPerSecond over 0, at most {@value #MAX_FRAMES_PER_SECOND}
 * @param disturbances the kinds that occur; none for a clean scene
 * @param staging how the line is put into the picture
 */
public record SimulationSettings(
    long seed,
    int stations,
    double framesPerSecond,
    Set<DisturbanceKind> disturbances,
    Staging staging) {

  /** More figures than this would be too small for a network to recognise. */
  public static final int MAX_STATIONS = 7;

  /** The fastest camera that can be simulated. */
  public static final int MAX_FRAMES_PER_SECOND = 60;

  public SimulationSettings {
    if (stations < 1 || stations > MAX_STATIONS) {
      throw new IllegalArgumentException(
          "stations must lie between 1 and " + MAX_STATIONS + ", was " + stations);
    }
    if (!(framesPerSecond > 0 && framesPerSecond <= MAX_FRAMES_PER_SECOND)) {
      throw new IllegalArgumentException(
          "frames per second must lie above 0 and not above "
              + MAX_FRAMES_PER_SECOND
              + ", was "
              + framesPerSecond);
    }
    disturbances = Set.copyOf(disturbances);
  }

  /** The same in the picture of the demo. */
  public SimulationSettings(
      long seed, int stations, double framesPerSecond, Set<DisturbanceKind> disturbances) {
    this(seed, stations, framesPerSecond, disturbances, Staging.USUAL);
  }

  /** A line of three stations at five frames per second with every disturbance. */
  public static SimulationSettings ofSeed(long seed) {
    return new SimulationSettings(seed, 3, 5, EnumSet.allOf(DisturbanceKind.class));
  }

  /** The same scene without any disturbance. */
  public SimulationSettings undisturbed() {
    return new SimulationSettings(seed, stations, framesPerSecond, Set.of(), staging);
  }
}
