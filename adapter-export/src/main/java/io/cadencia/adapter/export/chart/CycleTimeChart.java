package io.cadencia.adapter.export.chart;

import io.cadencia.domain.agreement.CycleTimeSummary;
import io.cadencia.domain.agreement.Histogram;
import io.cadencia.domain.agreement.TukeyFences;
import java.util.List;

/**
 * The distribution of the cycle times of each workstation: small histograms of Freedman and
 * Diaconis side by side, each with its own scale, because operations differ; with the median and
 * the SAM.
 */
public final class CycleTimeChart {

  private static final String TITLE = "Distribución del tiempo de ciclo por puesto";
  private static final int COLUMNS = 3;
  private static final int WIDTH = 340;
  private static final int HEIGHT = 250;
  private static final int MARGIN = 24;
  private static final int TOP = 84;

  private final List<CycleTimePanel> panels;
  private final Svg svg;

  private CycleTimeChart(List<CycleTimePanel> panels) {
    this.panels = panels;
    int columns = Math.max(2, Math.min(COLUMNS, panels.size()));
    int rows = (panels.size() + COLUMNS - 1) / COLUMNS;
    svg =
        new Svg(
            2 * MARGIN + columns * WIDTH,
            TOP + rows * HEIGHT + MARGIN,
            TITLE,
            "Un histograma por puesto; línea continua: mediana; línea discontinua: SAM.");
  }

  /**
   * @param panels at least one, in the order in which they are drawn
   * @return the text of an SVG file
   */
  public static String draw(List<CycleTimePanel> panels) {
    return new CycleTimeChart(panels).draw();
  }

  private String draw() {
    svg.text("title", MARGIN, 34, TITLE);
    legend("median", MARGIN, "mediana");
    legend("sam", MARGIN + 120, "SAM");
    svg.text("label", MARGIN + 220, 60, "cada puesto tiene su propia escala");
    for (int i = 0; i < panels.size(); i++) {
      panel(panels.get(i), MARGIN + i % COLUMNS * WIDTH, TOP + Math.floorDiv(i, COLUMNS) * HEIGHT);
    }
    return svg.drawing();
  }

  private void legend(String kind, double x, String text) {
    svg.line(kind, x, 56, x + 28, 56);
    svg.text("label", x + 36, 60, text);
  }

  private void panel(CycleTimePanel panel, double left, double top) {
    svg.text("panel", left, top + 14, panel.station());
    svg.text("label", left, top + 32, summary(panel));
    svg.text("label", left, top + 48, notes(panel));
    plot(panel, left + 34, left + WIDTH - 30, top + 62, top + HEIGHT - 52);
  }

  private void plot(CycleTimePanel panel, double left, double right, double top, double bottom) {
    var histogram = Histogram.of(panel.times());
    var sam = panel.samSeconds();
    double end = histogram.edge(histogram.counts().size());
    var x =
        Axis.over(
            sam == null ? histogram.start() : Math.min(histogram.start(), sam),
            sam == null ? end : Math.max(end, sam),
            5);
    var y = Axis.ofCounts(histogram.most(), 4);
    axes(x, y, left, right, top, bottom);
    bars(histogram, x, y, left, right, top, bottom);
    mark("median", x.place(panel.times().median(), left, right), top, bottom);
    if (sam != null) {
      mark("sam", x.place(sam, left, right), top, bottom);
    }
  }

  private void axes(Axis x, Axis y, double left, double right, double top, double bottom) {
    for (double tick : y.ticks()) {
      double at = y.place(tick, bottom, top);
      svg.line("grid", left, at, right, at);
      svg.text("label", "end", left - 6, at + 4, y.label(tick));
    }
    for (double tick : x.ticks()) {
      double at = x.place(tick, left, right);
      svg.line("axis", at, bottom, at, bottom + 4);
      svg.text("label", "middle", at, bottom + 18, x.label(tick));
    }
    svg.line("axis", left, bottom, right, bottom);
    svg.text("label", "middle", (left + right) / 2, bottom + 34, "tiempo de ciclo (s)");
    svg.upright("label", left - 26, (top + bottom) / 2, "ciclos");
  }

  private void bars(
      Histogram histogram, Axis x, Axis y, double left, double right, double top, double bottom) {
    for (int bin = 0; bin < histogram.counts().size(); bin++) {
      int count = histogram.counts().get(bin);
      if (count > 0) {
        double from = x.place(histogram.edge(bin), left, right);
        double to = x.place(histogram.edge(bin + 1), left, right);
        double above = y.place(count, bottom, top);
        double gap = Math.min(1, (to - from) / 4);
        svg.rectangle("bar", from + gap / 2, above, to - from - gap, bottom - above);
      }
    }
  }

  private void mark(String kind, double x, double top, double bottom) {
    svg.line(kind, x, top, x, bottom);
  }

  private static String summary(CycleTimePanel panel) {
    var summary = CycleTimeSummary.of(panel.times());
    var text = "n = " + summary.n() + " · mediana " + Figures.plain(summary.median(), 1) + " s";
    var variation = summary.coefficientOfVariation();
    return variation == null ? text : text + " · CV " + Figures.plain(100 * variation, 1) + " %";
  }

  private static String notes(CycleTimePanel panel) {
    var sam = panel.samSeconds();
    var standard = sam == null ? "sin SAM" : "SAM " + Figures.plain(sam, 1) + " s";
    int flagged = TukeyFences.of(panel.times()).flagged(panel.times()).size();
    return flagged == 0 ? standard : standard + " · " + flagged + " por revisar";
  }
}
