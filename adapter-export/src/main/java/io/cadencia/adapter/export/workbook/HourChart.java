package io.cadencia.adapter.export.workbook;

import io.cadencia.domain.line.HourlyBoard;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The hours as columns of what was made, and a line of what was asked for. */
final class HourChart {

  private static final byte[] REAL = {0x5B, (byte) 0x8D, (byte) 0xB8};
  private static final byte[] META = {(byte) 0xD9, (byte) 0x7B, 0x29};
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private static final int FIRST_COLUMN = 5;
  private static final int LAST_COLUMN = 17;
  private static final int FIRST_ROW = 1;
  private static final int LAST_ROW = 23;
  private static final int GAP_PERCENT = 60;
  private static final double LINE_POINTS = 2.25;

  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String DASH_POINTS = "40";

  private final XSSFChart chart;
  private final List<HourlyBoard.Row> hours;
  private final XDDFCategoryDataSource labels;

  private HourChart(XSSFChart chart, List<HourlyBoard.Row> hours, ZoneId zone) {
    this.chart = chart;
    this.hours = hours;
    this.labels =
        XDDFDataSourcesFactory.fromArray(
            hours.stream()
                .map(hour -> HOUR.format(hour.start().atZone(zone)))
                .toArray(String[]::new),
            range("A"),
            0);
  }

  static void draw(XSSFSheet sheet, HourlyBoard board, ZoneId zone) {
    if (board.rows().isEmpty()) {
      return;
    }
    var drawing = sheet.createDrawingPatriarch();
    var anchor = drawing.createAnchor(0, 0, 0, 0, FIRST_COLUMN, FIRST_ROW, LAST_COLUMN, LAST_ROW);
    var chart = drawing.createChart(anchor);
    chart.setTitleText("Meta y real por hora");
    chart.setTitleOverlay(false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    new HourChart(chart, board.rows(), zone).draw();
  }

  private void draw() {
    var below = chart.createCategoryAxis(AxisPosition.BOTTOM);
    var left = chart.createValueAxis(AxisPosition.LEFT);
    left.setCrosses(AxisCrosses.AUTO_ZERO);
    left.setCrossBetween(AxisCrossBetween.BETWEEN);
    left.setMinimum(0);
    left.setNumberFormat("#,##0");
    real(below, left);
    if (hours.stream().allMatch(hour -> hour.meta() != null)) {
      meta(below, left);
    }
  }

  private void real(XDDFCategoryAxis below, XDDFValueAxis left) {
    var bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, below, left);
    bars.setBarDirection(BarDirection.COL);
    bars.setGapWidth(GAP_PERCENT);
    bars.setVaryColors(false);
    var units = hours.stream().map(HourlyBoard.Row::real).toArray(Integer[]::new);
    var series = bars.addSeries(labels, XDDFDataSourcesFactory.fromArray(units, range("C"), 2));
    series.setTitle("Real", null);
    series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(REAL)));
    chart.plot(bars);
  }

  private void meta(XDDFCategoryAxis below, XDDFValueAxis left) {
    var lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, below, left);
    var asked =
        hours.stream().map(hour -> Objects.requireNonNull(hour.meta())).toArray(Double[]::new);
    var series =
        (XDDFLineChartData.Series)
            lines.addSeries(labels, XDDFDataSourcesFactory.fromArray(asked, range("B"), 1));
    series.setTitle("Meta", null);
    series.setSmooth(false);
    series.setMarkerStyle(hours.size() == 1 ? MarkerStyle.DASH : MarkerStyle.NONE);
    var line = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(META)));
    line.setWidth(LINE_POINTS);
    series.setLineProperties(line);
    chart.plot(lines);
    if (hours.size() == 1) {
      mark();
    }
  }

  /**
   * A line of one point is none, so the point is a dash. Written as it stands in the file, for the
   * library's small set of classes has none for it.
   */
  private void mark() {
    var marker = chart.getCTChart().getPlotArea().getLineChartArray(0).getSerArray(0).getMarker();
    try (var cursor = marker.newCursor()) {
      cursor.toEndToken();
      cursor.beginElement("size", CHART);
      cursor.insertAttributeWithValue("val", DASH_POINTS);
      cursor.toNextToken();
      cursor.beginElement("spPr", CHART);
      cursor.beginElement("solidFill", DRAWING);
      cursor.beginElement("srgbClr", DRAWING);
      cursor.insertAttributeWithValue("val", HexFormat.of().withUpperCase().formatHex(META));
    }
  }

  private String range(String column) {
    return BookSheet.HOURS + "!$" + column + "$2:$" + column + "$" + (hours.size() + 1);
  }
}
