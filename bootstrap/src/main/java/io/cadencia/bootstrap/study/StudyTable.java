package io.cadencia.bootstrap.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cycle times of workstations as a table for the terminal. */
public final class StudyTable {

  private static final String ROW = "%-14s %5s %8s %8s %8s %6s %8s %8s %8s %8s %8s";

  private StudyTable() {}

  public static List<String> lines(List<StationStudy> studies) {
    var lines = new ArrayList<String>();
    lines.add(
        ROW.formatted(
            "station",
            "n",
            "mean s",
            "median s",
            "sd s",
            "cv %",
            "q1 s",
            "q3 s",
            "SAM s",
            "flagged",
            "needed"));
    studies.forEach(study -> lines.add(row(study)));
    lines.add("");
    lines.add("needed: cycles a study must time for ±5 % at 95 % confidence");
    studies.stream().map(StudyTable::flagged).filter(line -> !line.isEmpty()).forEach(lines::add);
    return lines;
  }

  private static String row(StationStudy study) {
    var summary = study.summary();
    var variation = summary.coefficientOfVariation();
    return ROW.formatted(
        study.station(),
        summary.n(),
        figure(summary.mean(), 2),
        figure(summary.median(), 2),
        figure(summary.standardDeviation(), 2),
        figure(variation == null ? null : 100 * variation, 1),
        figure(summary.firstQuartile(), 2),
        figure(summary.thirdQuartile(), 2),
        figure(study.samSeconds(), 2),
        study.fences().flagged(study.times()).size(),
        study.needed() == null ? "-" : study.needed());
  }

  private static String flagged(StationStudy study) {
    var values = study.fences().flagged(study.times());
    if (values.isEmpty()) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "flagged in %s, beyond %.2f to %.2f s (Tukey), but not left out: %s",
        study.station(),
        study.fences().lower(),
        study.fences().upper(),
        values.stream().map(value -> figure(value, 2)).collect(Collectors.joining(", ")));
  }

  /** A number with a point, or a dash. */
  static String figure(@Nullable Double value, int places) {
    return value == null ? "-" : String.format(Locale.ROOT, "%." + places + "f", value);
  }
}
