package io.cadencia.adapter.export.workbook;

import io.cadencia.domain.line.HourlyBoard;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The hours as columns of what was made, and a line of what was asked for. */
final class HourChart {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final Pattern LINE = Pattern.compile("<c:lineChart>.*</c:lineChart>");

  /** A line of one point is none, so the point is a dash. */
  private static final String NO_MARKER = "<c:marker><c:symbol val=\"none\"/></c:marker>";

  private static final String DASH =
      "<c:marker><c:symbol val=\"dash\"/><c:size val=\"40\"/>"
          + "<c:spPr><a:solidFill><a:srgbClr val=\"D97B29\"/></a:solidFill></c:spPr></c:marker>";

  private final List<HourlyBoard.Row> hours;

  HourChart(HourlyBoard board) {
    this.hours = board.rows();
  }

  /** What it shows before anybody recalculates. */
  Map<String, String> values(ZoneId zone) {
    return Map.of(
        "hours",
            points(hours.stream().map(hour -> HOUR.format(hour.start().atZone(zone))).toList()),
        "real", points(hours.stream().map(hour -> String.valueOf(hour.real())).toList()),
        "meta", points(isAskedFor() ? metas() : List.of()));
  }

  private boolean isAskedFor() {
    return hours.stream().allMatch(hour -> hour.meta() != null);
  }

  private List<String> metas() {
    return hours.stream().map(hour -> Numbers.text(Objects.requireNonNull(hour.meta()))).toList();
  }

  private static String points(List<String> values) {
    var xml = new StringBuilder();
    xml.append("<c:ptCount val=\"").append(values.size()).append("\"/>");
    for (int i = 0; i < values.size(); i++) {
      xml.append("<c:pt idx=\"").append(i).append("\"><c:v>");
      xml.append(values.get(i)).append("</c:v></c:pt>");
    }
    return xml.toString();
  }

  /** The part of the chart; where nothing was asked for in some hour it has no line. */
  String in(String part) {
    if (!isAskedFor()) {
      return LINE.matcher(part).replaceAll("");
    }
    return hours.size() == 1 ? part.replace(NO_MARKER, DASH) : part;
  }
}
