package io.cadencia.adapter.cv.simulation;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Draws table, bins, machine and cloth of a station in the coordinates of its {@link Bench}. */
final class BenchPainter {

  /** Pieces drawn of a pile; those below are hidden by them. */
  static final int VISIBLE_LAYERS = 12;

  private static final double NEEDLE_STROKES = 6.3;
  private static final BasicStroke FOLD = new BasicStroke(2.2f);

  private final double red;
  private final double green;
  private final double blue;

  /** What lies in the bins under all visible pieces has this colour times a piece's shade. */
  BenchPainter(double red, double green, double blue) {
    this.red = red;
    this.green = green;
    this.blue = blue;
  }

  /** Everything that never moves. */
  static void paintTable(Graphics2D g) {
    double depth = Bench.TABLE_DEPTH;
    g.setColor(new Color(52, 52, 58));
    g.fill(new Rectangle2D.Double(-96, depth, 8, 92));
    g.fill(new Rectangle2D.Double(88, depth, 8, 92));
    g.setPaint(
        new GradientPaint(
            0, 0, new Color(176, 146, 108), 0, (float) depth, new Color(204, 172, 130)));
    g.fill(polygon(-105, 0, 105, 0, 106, depth, -106, depth));
    g.setColor(new Color(122, 92, 60));
    g.fill(new Rectangle2D.Double(-106, depth, 212, 9));
    paintBin(g, Bench.PICK);
    paintBin(g, Bench.DROP);
    paintMachineBase(g);
  }

  /** The piles of both bins and the piece in work. */
  void paintPieces(Graphics2D g, StationScript script, double time) {
    var pieces = script.pieces();
    int lifted = script.lifted(time);
    for (int i = Math.min(lifted + VISIBLE_LAYERS, pieces.size() - 1); i > lifted; i--) {
      paintPiece(g, pieces.get(i), time, 0);
    }
    for (int i = Math.max(0, lifted - VISIBLE_LAYERS); i <= lifted; i++) {
      paintPiece(g, pieces.get(i), time, i == lifted ? script.machine.at(time) : 0);
    }
  }

  /** The head of the machine with its needle, over the cloth. */
  static void paintMachine(Graphics2D g, double running, double time) {
    double stroke = running * 5 * Math.sin(2 * Math.PI * NEEDLE_STROKES * time);
    g.setColor(new Color(96, 98, 104));
    g.setStroke(new BasicStroke(2.4f));
    g.draw(new Line2D.Double(-7, 4, -7, 22 + stroke));
    g.setColor(new Color(206, 208, 210));
    g.fill(new RoundRectangle2D.Double(-13, -18, 46, 18, 6, 6));
    g.fill(new RoundRectangle2D.Double(-13, -12, 13, 20, 4, 4));
    g.setColor(new Color(224, 226, 228));
    g.fill(new RoundRectangle2D.Double(22, -20, 16, 44, 6, 6));
    g.setColor(new Color(168, 170, 174));
    g.fill(new Rectangle2D.Double(34, -14, 4, 36));
  }

  private static void paintMachineBase(Graphics2D g) {
    g.setColor(new Color(150, 152, 156));
    g.fill(new RoundRectangle2D.Double(-30, 18, 68, 44, 8, 8));
    g.setColor(new Color(176, 178, 182));
    g.fill(new RoundRectangle2D.Double(-28, 19, 62, 38, 8, 8));
  }

  private static void paintBin(Graphics2D g, Bench.Area bin) {
    double width = bin.right() - bin.left();
    double height = bin.bottom() - bin.top();
    g.setColor(new Color(72, 78, 92));
    g.fill(new RoundRectangle2D.Double(bin.left() - 3, bin.top() - 3, width + 6, height + 8, 6, 6));
    g.setColor(new Color(58, 60, 68));
    g.fill(new Rectangle2D.Double(bin.left(), bin.top(), width, height));
  }

  private void paintPiece(Graphics2D g, Piece piece, double time, double feeding) {
    var at = piece.path.at(time);
    double jolt = feeding * Math.sin(2 * Math.PI * 0.83 * time);
    double swing = feeding * 0.09 * Math.sin(2 * Math.PI * 0.57 * time + 1);
    var middle = at.plus(feeding * 2.5 * Math.cos(2 * Math.PI * 1.31 * time), jolt * 3.5);
    double angle = piece.turn.at(time) + swing;
    var shape = closed(piece.outline(middle, angle));
    g.setColor(colour(piece.shade));
    g.fill(shape);
    g.setStroke(new BasicStroke(1.2f));
    g.setColor(colour(piece.shade * 0.72));
    g.draw(shape);
    paintFold(g, piece, middle, angle);
  }

  private void paintFold(Graphics2D g, Piece piece, Spot middle, double angle) {
    double direction = angle + piece.foldAngle;
    double x = middle.x() - piece.foldOffset * Math.sin(direction);
    double y = middle.y() + piece.foldOffset * Math.cos(direction);
    double dx = 16 * Math.cos(direction);
    double dy = 16 * Math.sin(direction);
    g.setStroke(FOLD);
    g.setColor(colour(piece.shade * 0.78));
    g.draw(new Line2D.Double(x - dx, y - dy, x + dx, y + dy));
    g.setColor(colour(Math.min(255, piece.shade * 1.12)));
    g.draw(new Line2D.Double(x - dx + 2, y - dy + 2, x + dx + 2, y + dy + 2));
  }

  private Color colour(double shade) {
    return new Color((int) (red * shade), (int) (green * shade), (int) (blue * shade));
  }

  private static Shape closed(Spot[] outline) {
    var path = new Path2D.Double();
    path.moveTo(outline[0].x(), outline[0].y());
    for (int i = 1; i < outline.length; i++) {
      path.lineTo(outline[i].x(), outline[i].y());
    }
    path.closePath();
    return path;
  }

  private static Shape polygon(double... coordinates) {
    var path = new Path2D.Double();
    path.moveTo(coordinates[0], coordinates[1]);
    for (int i = 2; i < coordinates.length; i += 2) {
      path.lineTo(coordinates[i], coordinates[i + 1]);
    }
    path.closePath();
    return path;
  }
}
