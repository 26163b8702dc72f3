package io.cadencia.adapter.cv.simulation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** Draws a trolley full of boxes and hanging cloth that hides whatever it passes. */
final class TrolleyPainter {

  static final double WIDTH = 170;

  private static final double TOP = 110;
  private static final double BOTTOM = 462;

  private TrolleyPainter() {}

  /**
   * @param left its left edge in pixels
   */
  static void paint(Graphics2D g, double left) {
    g.setColor(new Color(96, 100, 106));
    g.fill(new Rectangle2D.Double(left, TOP, WIDTH, BOTTOM - TOP));
    g.setColor(new Color(58, 60, 66));
    g.fill(new Rectangle2D.Double(left, TOP, WIDTH, 8));
    g.fill(new Rectangle2D.Double(left, TOP, 7, BOTTOM - TOP));
    g.fill(new Rectangle2D.Double(left + WIDTH - 7, TOP, 7, BOTTOM - TOP));
    for (int i = 0; i < 6; i++) {
      g.setColor(Looks.shade(new Color(150, 152, 168), 0.7 + 0.08 * (i * 5 % 7)));
      g.fill(new Rectangle2D.Double(left + 9 + i * 25.5, TOP + 10, 24, 140));
    }
    g.setColor(new Color(58, 60, 66));
    g.fill(new Rectangle2D.Double(left, TOP + 152, WIDTH, 8));
    for (int i = 0; i < 4; i++) {
      paintBox(g, left + 11 + i % 2 * 76, TOP + 164 + i / 2 * 88, 0.9 + 0.06 * i);
    }
    g.setColor(new Color(30, 30, 32));
    g.fill(new Ellipse2D.Double(left + 10, BOTTOM - 8, 18, 18));
    g.fill(new Ellipse2D.Double(left + WIDTH - 28, BOTTOM - 8, 18, 18));
  }

  private static void paintBox(Graphics2D g, double x, double y, double brightness) {
    g.setColor(Looks.shade(new Color(164, 126, 84), brightness));
    g.fill(new Rectangle2D.Double(x, y, 72, 84));
    g.setColor(Looks.shade(new Color(132, 98, 62), brightness));
    g.fill(new Rectangle2D.Double(x, y, 72, 5));
    g.fill(new Rectangle2D.Double(x + 32, y, 8, 84));
  }
}
