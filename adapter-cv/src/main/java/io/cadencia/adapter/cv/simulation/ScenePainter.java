package io.cadencia.adapter.cv.simulation;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;

/** Draws the whole scene as it is at one moment, from the back to the front. */
final class ScenePainter {

  /** Pixels a supervisor's feet stand behind the tables' far edge. */
  private static final double STANDING = 46;

  private static final double LEANING = 12;

  private final LineScript script;
  private final SimulatedLayout layout;
  private final BufferedImage hall;
  private final BufferedImage tables;
  private final BufferedImage canvas =
      new BufferedImage(SimulatedLayout.WIDTH, SimulatedLayout.HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final List<FigurePainter> operators = new ArrayList<>();
  private final List<BenchPainter> benches = new ArrayList<>();
  private final FigurePainter supervisor = new FigurePainter(Looks.SUPERVISOR);

  ScenePainter(LineScript script, SimulatedLayout layout, SimulationSettings settings) {
    this.script = script;
    this.layout = layout;
    hall = Backdrop.hall(settings.seed());
    tables = Backdrop.tables(layout);
    for (int station = 0; station < layout.stations().size(); station++) {
      operators.add(new FigurePainter(settings.staging().goods().operator(station)));
      benches.add(settings.staging().goods().bench(station));
    }
  }

  /** The picture's pixels, valid until the next call. */
  int[] paint(double time) {
    var g = canvas.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.drawImage(hall, 0, 0, null);
    paintSupervisor(g, time);
    for (int station = 0; station < operators.size(); station++) {
      if (!script.station(station).operatorSeated(time)) {
        paintOperator(g, station, time);
      }
    }
    for (int station = 0; station < operators.size(); station++) {
      if (script.station(station).operatorSeated(time)) {
        paintOperator(g, station, time);
      }
    }
    g.drawImage(tables, 0, 0, null);
    for (int station = 0; station < operators.size(); station++) {
      paintBench(g, station, time);
    }
    double trolley = script.surroundings().trolley(time);
    if (!Double.isNaN(trolley)) {
      TrolleyPainter.paint(g, trolley);
    }
    g.dispose();
    return ((DataBufferInt) canvas.getRaster().getDataBuffer()).getData();
  }

  /** Where heads are in the picture, or beside it. */
  List<Rectangle2D> heads(double time) {
    var g = canvas.createGraphics();
    var heads = new ArrayList<Rectangle2D>();
    for (int station = 0; station < operators.size(); station++) {
      heads.add(FigurePainter.head(atBody(g, station, time)));
    }
    if (script.surroundings().supervisorInView(time)) {
      heads.add(FigurePainter.head(at(g, script.surroundings().supervisor.at(time), -STANDING)));
    }
    g.dispose();
    return heads;
  }

  private void paintSupervisor(Graphics2D g, double time) {
    if (!script.surroundings().supervisorInView(time)) {
      return;
    }
    var figure = standing(g, script.surroundings().supervisor.at(time), -STANDING);
    double pointing = script.surroundings().pointing.at(time);
    supervisor.paintArm(figure, true, new Spot(-52, 40), 0);
    supervisor.paintBody(figure, pointing, 0);
    supervisor.paintArm(figure, false, new Spot(52 + 44 * pointing, 40 - 62 * pointing), 0);
    figure.dispose();
  }

  private void paintOperator(Graphics2D g, int station, double time) {
    var stand = script.station(station);
    var figure = atBody(g, station, time);
    var operator = operators.get(station);
    boolean up = stand.rise.at(time) > 0;
    double bright = stand.brightShirt.at(time);
    operator.paintBody(figure, stand.turn.at(time), bright);
    if (up) {
      operator.paintArm(figure, true, onBody(stand, time, hand(stand, true, time)), bright);
      operator.paintArm(figure, false, onBody(stand, time, hand(stand, false, time)), bright);
    }
    figure.dispose();
  }

  private void paintBench(Graphics2D g, int station, double time) {
    var stand = script.station(station);
    var bench = at(g, layout.middle(station), layout.depth(), 0);
    benches.get(station).paintPieces(bench, stand, time);
    BenchPainter.paintMachine(bench, stand.machine.at(time), time);
    bench.dispose();
    if (stand.rise.at(time) > 0) {
      return;
    }
    double bright = stand.brightShirt.at(time);
    var figure = atBody(g, station, time);
    operators
        .get(station)
        .paintArm(figure, true, onBody(stand, time, hand(stand, true, time)), bright);
    operators
        .get(station)
        .paintArm(figure, false, onBody(stand, time, hand(stand, false, time)), bright);
    figure.dispose();
  }

  /** A hand with the small motions of sewing, resting and breathing. */
  private static Spot hand(StationScript stand, boolean left, double time) {
    var hand = (left ? stand.leftHand : stand.rightHand).at(time);
    double sewing = stand.sewing.at(time);
    double fidget = (left ? stand.leftFidget : stand.rightFidget).at(time);
    double phase = left ? 0 : 1.3;
    double x = sewing * 2.2 * wave(1.31, time, phase) + fidget * 3 * wave(0.71, time, phase);
    double y = sewing * 3 * wave(0.83, time, phase) + fidget * 2.5 * wave(1.13, time, phase);
    return hand.plus(x, y);
  }

  /** Hands stay where they are on the bench while the body leans, and go along when it walks. */
  private Spot onBody(StationScript stand, double time, Spot hand) {
    double lean = stand.lean.at(time);
    double y = hand.y() * (hand.y() < 0 ? 1 : layout.depth() / layout.upright());
    return new Spot(hand.x() - bodyShift(stand, time), y + LEANING * lean);
  }

  private static double bodyShift(StationScript stand, double time) {
    return 6 * stand.turn.at(time) + 1.2 * wave(0.23, time, 0);
  }

  private Graphics2D atBody(Graphics2D g, int station, double time) {
    var stand = script.station(station);
    double shift = stand.walk.at(time) + bodyShift(stand, time);
    double up = stand.rise.at(time) + LEANING * stand.lean.at(time);
    return standing(g, layout.middle(station) + layout.scale() * shift, -up);
  }

  private Graphics2D standing(Graphics2D g, double x, double y) {
    return at(g, x, layout.upright(), y);
  }

  /** A drawing surface in units of a bench around the given point, so many pixels high. */
  private Graphics2D at(Graphics2D g, double x, double unitHeight, double y) {
    var moved = (Graphics2D) g.create();
    moved.translate(x, layout.tableTop());
    moved.scale(layout.scale(), unitHeight);
    moved.translate(0, y);
    return moved;
  }

  private static double wave(double hertz, double time, double phase) {
    return Math.sin(2 * Math.PI * hertz * time + phase);
  }
}
