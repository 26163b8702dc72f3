package io.cadencia.adapter.export.chart;

import io.cadencia.domain.agreement.ConfidenceInterval;
import io.cadencia.domain.agreement.LimitsOfAgreement;
import io.cadencia.domain.agreement.PairedMeasurements;
import java.util.ArrayList;
import java.util.List;

/**
 * The plot of Bland and Altman: the difference of machine and stopwatch over the mean of both, a
 * mark for each pair by workstation, the bias and the limits of agreement with their intervals.
 */
public final class BlandAltmanChart {

  private static final String TITLE = "Acuerdo entre la máquina y el cronómetro (Bland-Altman)";
  private static final int WIDTH = 1000;
  private static final int LEFT = 84;
  private static final int RIGHT = 800;
  private static final int TOP = 88;
  private static final int BOTTOM = 520;
  private static final int LEGEND_TOP = 590;
  private static final int LEGEND_ROW = 22;
  private static final int LEGEND_COLUMN = 152;
  private static final int LEGEND_COLUMNS = 6;
  private static final int LABEL_GAP = 44;

  private final PairedMeasurements paired;
  private final LimitsOfAgreement limits;
  private final List<String> stations;
  private final Axis x;
  private final Axis y;
  private final Svg svg;

  private BlandAltmanChart(PairedMeasurements paired, LimitsOfAgreement limits) {
    this.paired = paired;
    this.limits = limits;
    stations = new ArrayList<>(paired.bySubject().keySet());
    var means = paired.pairs().stream().mapToDouble(PairedMeasurements.Pair::mean);
    var range = means.summaryStatistics();
    x = Axis.over(range.getMin(), range.getMax(), 8);
    var differences = paired.differences();
    y =
        Axis.over(
            Math.min(differences.smallest(), limits.lowerInterval().lower()),
            Math.max(differences.largest(), limits.upperInterval().upper()),
            8);
    int rows = (stations.size() + LEGEND_COLUMNS - 1) / LEGEND_COLUMNS;
    svg = new Svg(WIDTH, LEGEND_TOP + rows * LEGEND_ROW + 8, TITLE, description());
  }

  /**
   * @param limits of these pairs
   * @return the text of an SVG file
   */
  public static String draw(PairedMeasurements paired, LimitsOfAgreement limits) {
    return new BlandAltmanChart(paired, limits).draw();
  }

  private String draw() {
    svg.text("title", LEFT - 60, 34, TITLE);
    svg.text("label", LEFT - 60, 58, description());
    axes();
    band("limit-band", limits.upperInterval());
    band("limit-band", limits.lowerInterval());
    band("bias-band", limits.biasInterval());
    level("limit", limits.upper());
    level("limit", limits.lower());
    level("bias", limits.bias());
    points();
    labels();
    legend();
    return svg.drawing();
  }

  private String description() {
    return "%s ciclos de %s puestos, cronometrados y medidos; bandas: intervalos de confianza del 95 %%"
        .formatted(paired.size(), stations.size());
  }

  private void axes() {
    for (double tick : y.ticks()) {
      svg.line("grid", LEFT, down(tick), RIGHT, down(tick));
      svg.text("label", "end", LEFT - 8, down(tick) + 4, y.label(tick));
    }
    for (double tick : x.ticks()) {
      svg.line("axis", across(tick), BOTTOM, across(tick), BOTTOM + 5);
      svg.text("label", "middle", across(tick), BOTTOM + 20, x.label(tick));
    }
    svg.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
    if (y.first() < 0 && y.last() > 0) {
      svg.line("zero", LEFT, down(0), RIGHT, down(0));
    }
    double middle = (LEFT + RIGHT) / 2.0;
    svg.text("label", "middle", middle, BOTTOM + 40, "media de cronómetro y máquina (s)");
    svg.upright("label", LEFT - 50, (TOP + BOTTOM) / 2.0, "máquina − cronómetro (s)");
  }

  private void band(String kind, ConfidenceInterval interval) {
    double above = down(interval.upper());
    svg.rectangle(kind, LEFT, above, RIGHT - LEFT, down(interval.lower()) - above);
  }

  private void level(String kind, double value) {
    svg.line(kind, LEFT, down(value), RIGHT, down(value));
  }

  private void points() {
    for (var pair : paired.pairs()) {
      var mark = Mark.of(stations.indexOf(pair.subject()));
      svg.point(mark.path(), mark.colour(), across(pair.mean()), down(pair.difference()));
    }
  }

  /** Beside the lines, apart enough to be read where the lines are close. */
  private void labels() {
    double bias = down(limits.bias());
    double upper = Math.min(down(limits.upper()), bias - LABEL_GAP);
    double lower = Math.max(down(limits.lower()), bias + LABEL_GAP);
    label(upper, "límite superior", limits.upper(), limits.upperInterval());
    label(bias, "sesgo", limits.bias(), limits.biasInterval());
    label(lower, "límite inferior", limits.lower(), limits.lowerInterval());
  }

  private void label(double y, String name, double value, ConfidenceInterval interval) {
    svg.text("strong", RIGHT + 12, y, name + " " + Figures.signed(value, 2) + " s");
    svg.text(
        "label",
        RIGHT + 12,
        y + 16,
        "IC " + Figures.signed(interval.lower(), 2) + " a " + Figures.signed(interval.upper(), 2));
  }

  private void legend() {
    for (int i = 0; i < stations.size(); i++) {
      double left = LEFT - 60.0 + i % LEGEND_COLUMNS * LEGEND_COLUMN;
      double top = LEGEND_TOP + (double) Math.floorDiv(i, LEGEND_COLUMNS) * LEGEND_ROW;
      var mark = Mark.of(i);
      svg.point(mark.path(), mark.colour(), left + 5, top - 4);
      svg.text("label", left + 16, top, stations.get(i));
    }
  }

  private double across(double seconds) {
    return x.place(seconds, LEFT, RIGHT);
  }

  private double down(double seconds) {
    return y.place(seconds, BOTTOM, TOP);
  }
}
