package io.cadencia.adapter.export.workbook;

import io.cadencia.adapter.export.SpanishText;
import io.cadencia.application.port.out.DayBook;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A workbook with everything but its rows: styles, frames, colours and the chart.
 *
 * @param parts of the file by their names, in order, the sheets empty
 */
record BookShell(Map<String, String> parts) {

  static final String ROWS = "<sheetData/>";

  private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");
  private static final String DRAWING = "<drawing r:id=\"rId1\"/>";
  private static final Pattern TYPES_OF_CHART =
      Pattern.compile("<Override [^>]*/xl/(charts|drawings)/[^>]*>");
  private static final int BELOW_HEADER = 2;

  static BookShell of(DayBook book) {
    var values = values(book);
    var parts = new LinkedHashMap<String, String>();
    ShellParts.all().forEach((name, part) -> parts.put(name, filled(part, values)));
    var chart = new HourChart(book.board());
    parts.computeIfPresent(ShellParts.CHART, (name, part) -> chart.in(part));
    if (book.board().rows().isEmpty()) {
      removeChart(parts);
    }
    return new BookShell(parts);
  }

  private static Map<String, String> values(DayBook book) {
    var scope = book.scope();
    var values = new HashMap<String, String>();
    values.put("module", header(scope.module().code() + " · " + scope.module().name()));
    var day = SpanishText.day(scope.day());
    values.put("day", scope.isOver() ? day : day + " · " + DayState.of(scope));
    values.put("made", scope.knownUntil().truncatedTo(ChronoUnit.SECONDS).toString());
    values.put("coverage", Numbers.text(scope.policy().coverageThreshold().value()));
    int lines = book.shifts().stream().mapToInt(block -> block.lines().size() + 1).sum();
    values.put("last_indicator", last(lines));
    values.put("last_hour", last(book.board().rows().size()));
    values.putAll(new HourChart(book.board()).values(scope.days().zone()));
    return values;
  }

  /** The last row of a sheet; the colours of one without rows are those of its note. */
  private static String last(int rows) {
    return String.valueOf(Math.max(BELOW_HEADER, rows + 1));
  }

  /** Text in which nothing is taken for an instruction to the printer. */
  private static String header(String text) {
    return XmlText.of(CellText.clean(text).replace("&", "&&"));
  }

  /** In one pass, so that nobody's text is taken for a place. */
  private static String filled(String part, Map<String, String> values) {
    return PLACE
        .matcher(part)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values)));
  }

  private static String value(String name, Map<String, String> values) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("the shell asks for " + name + ", which no day has");
    }
    return value;
  }

  /** What a sheet has before its rows, and what behind them. */
  String[] halves(int sheet) {
    var name = "xl/worksheets/sheet" + sheet + ".xml";
    var halves = parts.getOrDefault(name, "").split(ROWS, -1);
    if (halves.length != 2) {
      throw new IllegalStateException("the shell has no place for rows in " + name);
    }
    return halves;
  }

  private static void removeChart(Map<String, String> parts) {
    ShellParts.OF_CHART.forEach(parts::remove);
    parts.computeIfPresent(ShellParts.HOURS, (name, part) -> part.replace(DRAWING, ""));
    parts.computeIfPresent(
        ShellParts.TYPES, (name, part) -> TYPES_OF_CHART.matcher(part).replaceAll(""));
  }
}
