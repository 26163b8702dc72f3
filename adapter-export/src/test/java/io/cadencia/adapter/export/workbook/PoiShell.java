package io.cadencia.adapter.export.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
 * Makes the parts of an empty workbook: here is where it is said how one looks. What POI must have
 * as a number or a date is one that nothing else has, and becomes a place in braces afterwards.
 */
final class PoiShell {

  static final int LAST_INDICATOR = 999_983;
  static final int LAST_HOUR = 999_979;

  private static final Locale COLOMBIA = Locale.forLanguageTag("es-CO");
  private static final Instant MADE = Instant.parse("1999-09-09T09:09:09Z");
  private static final int STATION_COLUMNS = 7;

  private PoiShell() {}

  /** By their names, each tag on a line of its own. */
  static Map<String, String> parts() throws IOException {
    LocaleUtil.setUserLocale(COLOMBIA);
    LocaleUtil.setUserTimeZone(TimeZone.getTimeZone("UTC"));
    try (var workbook = new XSSFWorkbook()) {
      PoiStyles.make(workbook);
      fill(workbook);
      describe(workbook);
      var file = new ByteArrayOutputStream();
      workbook.write(file);
      return parts(file.toByteArray());
    } finally {
      LocaleUtil.resetUserLocale();
      LocaleUtil.resetUserTimeZone();
    }
  }

  private static void fill(XSSFWorkbook workbook) {
    var frame = new PoiFrame(workbook);
    PoiThresholds.onIndicators(
        frame.sheet(BookSheet.INDICATORS, IndicatorSheet.COLUMNS, STATION_COLUMNS));
    var hours = frame.sheet(BookSheet.HOURS, HourSheet.COLUMNS, 0);
    PoiThresholds.onHours(hours);
    PoiChart.draw(hours);
    frame.wideSheet(BookSheet.CYCLES, CycleRows.COLUMNS, 2);
    frame.sheet(BookSheet.LOST_TIME, LostTimeSheet.COLUMNS, 1);
    frame.sheet(BookSheet.MANIFEST, ManifestSheet.COLUMNS, 0);
  }

  /** What a file says of itself is the same whenever it is written. */
  private static void describe(XSSFWorkbook workbook) {
    var made = Optional.of(Date.from(MADE));
    var core = workbook.getProperties().getCoreProperties();
    core.setCreator("Cadencia");
    core.setTitle(BookSheet.INDICATORS);
    core.setCreated(made);
    core.setModified(made);
    core.setLastModifiedByUser("Cadencia");
    workbook.getProperties().getExtendedProperties().setApplication("Cadencia");
  }

  private static Map<String, String> parts(byte[] file) throws IOException {
    var parts = new TreeMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), shaped(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
      }
    }
    return parts;
  }

  private static String shaped(String part) {
    return PoiChart.shaped(part)
            .replace(MADE.toString(), "{made}")
            .replace(String.valueOf(LAST_INDICATOR), "{last_indicator}")
            .replace(String.valueOf(LAST_HOUR), "{last_hour}")
            .replace("<dimension ref=\"A1\"/>", "")
            .replace("\n", "")
            .replace("><", ">\n<")
        + "\n";
  }
}
