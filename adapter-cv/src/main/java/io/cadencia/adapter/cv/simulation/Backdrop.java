package io.cadencia.adapter.cv.simulation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Paints, once, what never changes: the hall behind the line, and the tables in front of it. */
final class Backdrop {

  private static final int FLOOR_FROM = 212;

  private Backdrop() {}

  /** A mottled wall and floor with windows. */
  static BufferedImage hall(long seed) {
    var image =
        new BufferedImage(
            SimulatedLayout.WIDTH, SimulatedLayout.HEIGHT, BufferedImage.TYPE_INT_RGB);
    var g = image.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    paintMottled(g, Dice.of(seed, "wall"), 0, FLOOR_FROM, 148, 30, 4);
    paintMottled(g, Dice.of(seed, "floor"), FLOOR_FROM, SimulatedLayout.HEIGHT, 84, 26, -6);
    for (int i = 0; i < 4; i++) {
      paintWindow(g, 40 + 150 * i, 20);
    }
    g.dispose();
    return image;
  }

  /** The tables with bins and machine beds, on a transparent ground. */
  static BufferedImage tables(SimulatedLayout layout) {
    var image =
        new BufferedImage(
            SimulatedLayout.WIDTH, SimulatedLayout.HEIGHT, BufferedImage.TYPE_INT_ARGB);
    var g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    for (int station = 0; station < layout.stations().size(); station++) {
      var bench = (Graphics2D) g.create();
      bench.translate(layout.middle(station), layout.tableTop());
      bench.scale(layout.scale(), layout.depth());
      BenchPainter.paintTable(bench);
      bench.dispose();
    }
    g.dispose();
    return image;
  }

  private static void paintMottled(
      Graphics2D g, Dice dice, int top, int bottom, int level, int spread, int tint) {
    var coarse = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 20; y++) {
      for (int x = 0; x < 40; x++) {
        int grey = level + (int) Math.round(dice.between(-spread, spread));
        coarse.setRGB(x, y, new Color(grey - tint, grey, grey + tint).getRGB());
      }
    }
    g.drawImage(coarse, 0, top, SimulatedLayout.WIDTH, bottom - top, null);
  }

  private static void paintWindow(Graphics2D g, int x, int y) {
    g.setColor(new Color(84, 92, 100));
    g.fill(new Rectangle2D.Double(x, y, 110, 70));
    g.setColor(new Color(196, 206, 216));
    g.fill(new Rectangle2D.Double(x + 2, y + 2, 52, 66));
    g.fill(new Rectangle2D.Double(x + 56, y + 2, 52, 66));
  }
}
