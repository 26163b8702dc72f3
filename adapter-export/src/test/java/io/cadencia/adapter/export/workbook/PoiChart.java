package io.cadencia.adapter.export.workbook;

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
final class PoiChart {

  private static final byte[] REAL = {0x5B, (byte) 0x8D, (byte) 0xB8};
  private static final byte[] META = {(byte) 0xD9, (byte) 0x7B, 0x29};

  private static final int FIRST_COLUMN = 5;
  private static final int LAST_COLUMN = 17;
  private static final int FIRST_ROW = 1;
  private static final int LAST_ROW = 23;
  private static final int GAP_PERCENT = 60;
  private static final double LINE_POINTS = 2.25;

  private static final String HOUR = "hour";
  private static final int REAL_UNITS = 999_961;
  private static final double META_UNITS = 999_959;

  private final XSSFChart chart;
  private final XDDFCategoryDataSource labels =
      XDDFDataSourcesFactory.fromArray(new String[] {HOUR}, range("A"), 0);

  private PoiChart(XSSFChart chart) {
    this.chart = chart;
  }

  /** With a place for all points where POI put one. */
  static String shaped(String part) {
    return part.replace(point(HOUR), "{hours}")
        .replace(point(String.valueOf(REAL_UNITS)), "{real}")
        .replace(point(String.valueOf(META_UNITS)), "{meta}");
  }

  private static String point(String value) {
    return "<c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>" + value + "</c:v></c:pt>";
  }

  static void draw(XSSFSheet sheet) {
    var drawing = sheet.createDrawingPatriarch();
    var anchor = drawing.createAnchor(0, 0, 0, 0, FIRST_COLUMN, FIRST_ROW, LAST_COLUMN, LAST_ROW);
    var chart = drawing.createChart(anchor);
    chart.setTitleText("Meta y real por hora");
    chart.setTitleOverlay(false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    new PoiChart(chart).draw();
  }

  private void draw() {
    var below = chart.createCategoryAxis(AxisPosition.BOTTOM);
    var left = chart.createValueAxis(AxisPosition.LEFT);
    left.setCrosses(AxisCrosses.AUTO_ZERO);
    left.setCrossBetween(AxisCrossBetween.BETWEEN);
    left.setMinimum(0);
    left.setNumberFormat("#,##0");
    real(below, left);
    meta(below, left);
  }

  private void real(XDDFCategoryAxis below, XDDFValueAxis left) {
    var bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, below, left);
    bars.setBarDirection(BarDirection.COL);
    bars.setGapWidth(GAP_PERCENT);
    bars.setVaryColors(false);
    var units = new Integer[] {REAL_UNITS};
    var series = bars.addSeries(labels, XDDFDataSourcesFactory.fromArray(units, range("C"), 2));
    series.setTitle("Real", null);
    series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(REAL)));
    chart.plot(bars);
  }

  private void meta(XDDFCategoryAxis below, XDDFValueAxis left) {
    var lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, below, left);
    var asked = new Double[] {META_UNITS};
    var series =
        (XDDFLineChartData.Series)
            lines.addSeries(labels, XDDFDataSourcesFactory.fromArray(asked, range("B"), 1));
    series.setTitle("Meta", null);
    series.setSmooth(false);
    series.setMarkerStyle(MarkerStyle.NONE);
    var line = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(META)));
    line.setWidth(LINE_POINTS);
    series.setLineProperties(line);
    chart.plot(lines);
  }

  private static String range(String column) {
    return BookSheet.HOURS + "!$" + column + "$2:$" + column + "${last_hour}";
  }
}
