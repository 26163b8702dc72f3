package io.cadencia.adapter.cv.simulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What makes a cycle hard to see. */
public enum DisturbanceKind {
  /** The operator leans back, hands off the work. */
  LEANING_BACK,
  /** The operator turns to a neighbour and gestures. */
  TALKING,
  /** A second person stands at the workstation, or at its empty seat. */
  SUPERVISOR,
  /** The machine goes on sewing while the operator steps away for a few seconds. */
  UNATTENDED_MACHINE,
  /** A trolley crosses in front of the line. */
  OCCLUSION,
  /** The operator wears a bright shirt for a while. */
  BRIGHT_CLOTHING,
  /** Lamps are switched, and switched back later. */
  LIGHT_CHANGE,
  /** Hands rest in a bin and change nothing. */
  IDLE_HANDS,
  /** The piece just put down is taken back, touched up and put down again. */
  REWORK,
  /** The operator leaves the work half done and comes back after more than half a minute. */
  LEAVING_MID_CYCLE,
  /** The camera shows the same picture for a second or two. */
  FROZEN_PICTURE,
  /** The camera sends nothing for a second or two. */
  MISSING_FRAMES,
  /** The lamps flicker for a second or two, so that every picture has another brightness. */
  FLICKER;

  /** The name users write and read, such as {@code leaning_back}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException naming the kinds there are
   */
  public static DisturbanceKind ofLabel(String label) {
    return Arrays.stream(values())
        .filter(kind -> kind.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown disturbance '" + label + "'; there are " + labels()));
  }

  private static String labels() {
    return Arrays.stream(values()).map(DisturbanceKind::label).collect(Collectors.joining(", "));
  }
}
