package io.cadencia.adapter.cv.simulation;

import java.util.ArrayList;
import java.util.List;

/** What the camera itself does wrong for a moment: its picture freezes, is missing or flickers. */
final class CameraFaults {

  private static final double FLICKER_HERTZ = 7.3;
  private static final int MOST_IN_A_BLOCK = 3;

  private final SimulationSettings settings;
  private final DisturbanceLog log;
  private final List<Fault> faults = new ArrayList<>();

  CameraFaults(SimulationSettings settings, DisturbanceLog log) {
    this.settings = settings;
    this.log = log;
  }

  void planBlock(int block, double start) {
    for (int time = 0; time < Math.min(settings.staging().density(), MOST_IN_A_BLOCK); time++) {
      plan(DisturbanceKind.FROZEN_PICTURE, block, time, start);
      plan(DisturbanceKind.MISSING_FRAMES, block, time, start);
      plan(DisturbanceKind.FLICKER, block, time, start);
    }
  }

  /** The moment that is shown: the time itself, or when the picture froze. */
  double shown(double time) {
    return faults.stream()
        .filter(fault -> fault.holds(DisturbanceKind.FROZEN_PICTURE, time))
        .mapToDouble(Fault::from)
        .findFirst()
        .orElse(time);
  }

  boolean isMissing(double time) {
    return faults.stream().anyMatch(f -> f.holds(DisturbanceKind.MISSING_FRAMES, time));
  }

  /** Brightness, 1 as usual. */
  double flicker(double time) {
    return faults.stream()
        .filter(fault -> fault.holds(DisturbanceKind.FLICKER, time))
        .mapToDouble(fault -> 1 + fault.depth() * Math.sin(2 * Math.PI * FLICKER_HERTZ * time))
        .findFirst()
        .orElse(1);
  }

  void forgetBefore(double time) {
    faults.removeIf(fault -> fault.until() < time);
  }

  private void plan(DisturbanceKind kind, int block, int time, double start) {
    if (settings.disturbances().contains(kind)) {
      var dice = Dice.ofTime(settings.seed(), kind.label(), block, time);
      double from = start + dice.between(8, 165);
      faults.add(new Fault(kind, from, from + dice.between(1, 2), dice.between(0.06, 0.12)));
      log.started(kind, from);
    }
  }

  /**
   * @param depth of a flicker, relative to the usual brightness
   */
  private record Fault(DisturbanceKind kind, double from, double until, double depth) {

    boolean holds(DisturbanceKind asked, double time) {
      return kind == asked && time >= from && time <= until;
    }
  }
}
