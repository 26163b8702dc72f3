package io.cadencia.adapter.cv.simulation;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Draws a person from the front in the coordinates of a {@link Bench}, the table hiding the legs.
 */
final class FigurePainter {

  private static final double SHOULDER_X = 43;
  private static final double SHOULDER_Y = -62;
  private static final double UPPER_ARM = 58;
  private static final double FOREARM = 58;
  private static final Path2D TORSO = torso();

  /** Hair and face, around the origin. */
  private static final Rectangle2D HEAD = new Rectangle2D.Double(-20, -134, 40, 51);

  private final Looks looks;

  FigurePainter(Looks looks) {
    this.looks = looks;
  }

  /**
   * Head and torso around the origin.
   *
   * @param turn -1 to the left, 1 to the right
   * @param bright how far a bright shirt is pulled over, 0 to 1
   */
  void paintBody(Graphics2D g, double turn, double bright) {
    var shirt = looks.shirt(bright);
    g.setColor(Looks.shade(looks.skin(), 0.82));
    g.fill(new Ellipse2D.Double(-10, -92, 20, 26));
    g.setPaint(shading(shirt));
    g.fill(TORSO);
    g.setColor(Looks.shade(looks.skin(), 0.9));
    g.fill(new Ellipse2D.Double(-11, -84, 22, 13));
    paintFolds(g, shirt);
    paintHead(g, turn);
  }

  /** An arm from the shoulder to the hand, given relative to the body. */
  void paintArm(Graphics2D g, boolean left, Spot hand, double bright) {
    double side = left ? -1 : 1;
    var shoulder = new Spot(side * SHOULDER_X, SHOULDER_Y);
    var elbow = elbow(shoulder, hand, side);
    var sleeve = looks.shirt(bright);
    limb(g, shoulder, elbow, 24, Looks.shade(sleeve, 0.8));
    limb(
        g,
        shoulder.plus(side * -0.8, -0.5),
        elbow.plus(side * -0.8, -0.5),
        19,
        Looks.shade(sleeve, 0.92));
    limb(
        g,
        shoulder.plus(side * -1.5, -1),
        elbow.plus(side * -1.5, -1),
        15,
        Looks.shade(sleeve, 1.02));
    var wrist = between(elbow, hand, 0.8);
    limb(g, elbow, wrist, 19, Looks.shade(sleeve, 0.8));
    limb(g, elbow.plus(0, -0.8), wrist.plus(0, -0.8), 15, Looks.shade(sleeve, 0.95));
    limb(g, elbow.plus(0, -1.5), wrist.plus(0, -1.5), 9, Looks.shade(sleeve, 1.1));
    limb(g, wrist, hand, 9, Looks.shade(looks.skin(), 0.85));
    g.setColor(Looks.shade(looks.skin(), 0.78));
    g.fill(new Ellipse2D.Double(hand.x() - 8.5, hand.y() - 6.5, 17, 13.5));
    g.setColor(looks.skin());
    g.fill(new Ellipse2D.Double(hand.x() - 7.5, hand.y() - 6.5, 14, 10.5));
  }

  /** Where a head is drawn on this surface, in pixels of the picture. */
  static Rectangle2D head(Graphics2D g) {
    return g.getTransform().createTransformedShape(HEAD).getBounds2D();
  }

  private void paintHead(Graphics2D g, double turn) {
    var skin = looks.skin();
    g.setColor(looks.hair());
    g.fill(new Ellipse2D.Double(HEAD.getX(), HEAD.getY(), HEAD.getWidth(), HEAD.getHeight()));
    double face = turn * 4;
    g.setColor(Looks.shade(skin, 0.8));
    g.fill(new Ellipse2D.Double(-15.5 + face, -125, 31, 42));
    g.setColor(skin);
    g.fill(new Ellipse2D.Double(-14.5 + face, -125, 27, 39));
    g.setColor(looks.hair());
    g.fill(new Ellipse2D.Double(-17 + face / 2, -133, 34, 17));
    double features = turn * 8;
    for (int side = -1; side <= 1; side += 2) {
      double eye = side * 6.2 + features;
      g.setColor(new Color(236, 232, 226));
      g.fill(new Ellipse2D.Double(eye - 3.4, -111, 6.8, 4));
      g.setColor(new Color(40, 26, 20));
      g.fill(new Ellipse2D.Double(eye - 1.6, -111.2, 3.4, 4.2));
      line(g, Looks.shade(looks.hair(), 0.9), 1.6f, eye - 4, -114.6, eye + 4, -114.9);
    }
    line(g, Looks.shade(skin, 0.68), 1.5f, features * 1.2 + 1, -108, features * 1.3 + 1.5, -101);
    line(g, Looks.shade(skin, 0.6), 1.2f, features * 1.2 - 2, -100.5, features * 1.2 + 2.5, -100.5);
    line(g, new Color(150, 72, 66), 2f, features - 4, -94.5, features + 4.5, -94.5);
  }

  private static void paintFolds(Graphics2D g, Color shirt) {
    var dark = Looks.shade(shirt, 0.7);
    line(g, dark, 1.4f, -24, -52, -18, -6);
    line(g, dark, 1.4f, 22, -50, 17, -2);
    line(g, dark, 1.2f, -3, -68, 1, -20);
  }

  private static Spot elbow(Spot shoulder, Spot hand, double side) {
    double dx = hand.x() - shoulder.x();
    double dy = hand.y() - shoulder.y();
    double reach = Math.max(Math.hypot(dx, dy), 1);
    double stretch = Math.max(1, reach / (UPPER_ARM + FOREARM) * 1.001);
    double upper = UPPER_ARM * stretch;
    double fore = FOREARM * stretch;
    double near = Math.max(reach, upper - fore + 1);
    double along = (near * near + upper * upper - fore * fore) / (2 * near);
    double out = Math.sqrt(Math.max(0, upper * upper - along * along));
    double x = shoulder.x() + dx / reach * along - side * dy / reach * -out;
    double y = shoulder.y() + dy / reach * along + side * dx / reach * -out;
    return new Spot(x, y);
  }

  private static Spot between(Spot from, Spot to, double part) {
    return new Spot(from.x() + part * (to.x() - from.x()), from.y() + part * (to.y() - from.y()));
  }

  private static void limb(Graphics2D g, Spot from, Spot to, float width, Color colour) {
    line(g, colour, width, from.x(), from.y(), to.x(), to.y());
  }

  private static void line(
      Graphics2D g, Color colour, float width, double x1, double y1, double x2, double y2) {
    g.setColor(colour);
    g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  private static LinearGradientPaint shading(Color colour) {
    return new LinearGradientPaint(
        -52,
        0,
        52,
        0,
        new float[] {0, 0.35f, 0.6f, 1},
        new Color[] {
          Looks.shade(colour, 0.62),
          Looks.shade(colour, 1.05),
          Looks.shade(colour, 1.1),
          Looks.shade(colour, 0.6)
        });
  }

  private static Path2D torso() {
    var path = new Path2D.Double();
    path.moveTo(-14, -82);
    path.curveTo(-30, -79, -50, -76, -55, -58);
    path.curveTo(-50, -30, -45, 0, -44, 92);
    path.lineTo(44, 92);
    path.curveTo(45, 0, 50, -30, 55, -58);
    path.curveTo(50, -76, 30, -79, 14, -82);
    path.closePath();
    return path;
  }
}
