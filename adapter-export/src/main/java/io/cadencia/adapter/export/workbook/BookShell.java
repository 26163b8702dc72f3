package io.cadencia.adapter.export.workbook;

import io.cadencia.application.port.out.DayBook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook with everything but its rows, as POI makes it: styles, frames, colours and the chart.
 *
 * @param parts of the file by their names, the sheets empty
 * @param styles by which its cells are styled
 */
record BookShell(Map<String, byte[]> parts, BookStyles styles) {

  private static final Locale COLOMBIA = Locale.forLanguageTag("es-CO");
  private static final int STATION_COLUMNS = 7;

  /** The library asks for the locale of the thread, and gets the same one everywhere. */
  static BookShell of(DayBook book) throws IOException {
    LocaleUtil.setUserLocale(COLOMBIA);
    LocaleUtil.setUserTimeZone(TimeZone.getTimeZone("UTC"));
    try (var workbook = new XSSFWorkbook()) {
      var styles = new BookStyles(workbook);
      fill(workbook, book);
      describe(workbook, book);
      var file = new ByteArrayOutputStream();
      workbook.write(file);
      return new BookShell(parts(file.toByteArray()), styles);
    } finally {
      LocaleUtil.resetUserLocale();
      LocaleUtil.resetUserTimeZone();
    }
  }

  private static void fill(XSSFWorkbook workbook, DayBook book) {
    var frame = new BookFrame(workbook, book);
    Thresholds.onIndicators(
        frame.sheet(BookSheet.INDICATORS, IndicatorSheet.COLUMNS, STATION_COLUMNS), book);
    var hours = frame.sheet(BookSheet.HOURS, HourSheet.COLUMNS, 0);
    Thresholds.onHours(hours, book);
    HourChart.draw(hours, book.board(), book.scope().days().zone());
    frame.wideSheet(BookSheet.CYCLES, CycleRows.COLUMNS, 2);
    frame.sheet(BookSheet.LOST_TIME, LostTimeSheet.COLUMNS, 1);
    frame.sheet(BookSheet.MANIFEST, ManifestSheet.COLUMNS, 0);
  }

  /** What a file says of itself is the same whenever it is written. */
  private static void describe(XSSFWorkbook workbook, DayBook book) {
    var made = Optional.of(Date.from(book.scope().knownUntil()));
    var core = workbook.getProperties().getCoreProperties();
    core.setCreator("Cadencia");
    core.setTitle(BookSheet.INDICATORS);
    core.setCreated(made);
    core.setModified(made);
    core.setLastModifiedByUser("Cadencia");
    workbook.getProperties().getExtendedProperties().setApplication("Cadencia");
  }

  byte[] part(String name) {
    var part = parts.get(name);
    if (part == null) {
      throw new IllegalStateException("the shell has no part " + name);
    }
    return part;
  }

  private static Map<String, byte[]> parts(byte[] file) throws IOException {
    var parts = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }
}
