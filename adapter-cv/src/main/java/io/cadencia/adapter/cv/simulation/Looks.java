package io.cadencia.adapter.cv.simulation;

import java.awt.Color;
import java.util.List;

/**
 * How people look. Networks were trained on photographs: shading and faces make them recognised.
 */
record Looks(Color shirt, Color skin, Color hair) {

  static final List<Looks> OWN_CLOTHES =
      List.of(
          new Looks(new Color(124, 32, 46), new Color(205, 150, 115), new Color(52, 32, 24)),
          new Looks(new Color(42, 86, 150), new Color(188, 132, 98), new Color(34, 24, 20)),
          new Looks(new Color(94, 54, 110), new Color(212, 160, 126), new Color(60, 38, 26)),
          new Looks(new Color(56, 64, 84), new Color(176, 122, 90), new Color(28, 22, 20)));

  static final List<Looks> OVERALLS =
      List.of(
          new Looks(new Color(150, 178, 206), new Color(196, 140, 106), new Color(30, 24, 22)),
          new Looks(new Color(146, 174, 204), new Color(216, 168, 136), new Color(84, 54, 34)),
          new Looks(new Color(154, 180, 208), new Color(160, 108, 78), new Color(24, 20, 18)));

  static final Looks SUPERVISOR =
      new Looks(new Color(48, 52, 60), new Color(200, 146, 112), new Color(40, 34, 32));

  private static final Color BRIGHT_SHIRT = new Color(235, 60, 90);

  /** The shirt while a bright one is pulled over it, 0 for not at all, 1 for wholly. */
  Color shirt(double bright) {
    return new Color(
        level(shirt.getRed() + bright * (BRIGHT_SHIRT.getRed() - shirt.getRed())),
        level(shirt.getGreen() + bright * (BRIGHT_SHIRT.getGreen() - shirt.getGreen())),
        level(shirt.getBlue() + bright * (BRIGHT_SHIRT.getBlue() - shirt.getBlue())));
  }

  static Color shade(Color colour, double factor) {
    return new Color(
        level(colour.getRed() * factor),
        level(colour.getGreen() * factor),
        level(colour.getBlue() * factor),
        colour.getAlpha());
  }

  private static int level(double value) {
    return (int) Math.min(Math.max(Math.round(value), 0), 255);
  }
}
