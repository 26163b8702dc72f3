package io.cadencia.bootstrap.study;

import static io.cadencia.bootstrap.study.StudyTable.figure;

import io.cadencia.domain.agreement.Agreement;
import io.cadencia.domain.agreement.ConfidenceInterval;
import io.cadencia.domain.agreement.CountAgreement;
import io.cadencia.domain.agreement.MeasurementErrors;
import io.cadencia.domain.agreement.Proportion;
import io.cadencia.domain.agreement.StopwatchStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Agreement with the stopwatch as a table for the terminal. */
public final class ReferenceTable {

  private static final String ROW = "%-14s %9s %9s %8s %10s %7s %7s %7s";
  private static final double CONFIDENCE = 0.95;

  private ReferenceTable() {}

  /**
   * @param figures null where too little was matched
   */
  public static List<String> lines(StopwatchStudy study, @Nullable ReferenceStudy figures) {
    var lines = new ArrayList<String>();
    lines.add(
        ROW.formatted(
            "station",
            "stopwatch",
            "machine",
            "matched",
            "precision",
            "recall",
            "MAE s",
            "bias s"));
    study.matchings().forEach((station, m) -> lines.add(row(station, Agreement.of(m))));
    lines.add(row("total", Agreement.pooled(List.copyOf(study.matchings().values()))));
    lines.add("");
    counts(study, lines);
    if (figures == null) {
      lines.add("fewer than two cycles were timed both ways: no limits of agreement");
    } else {
      times(figures, lines);
    }
    return lines;
  }

  private static String row(String name, Agreement a) {
    return ROW.formatted(
        name,
        a.trueCycles(),
        a.measuredCycles(),
        a.matched(),
        figure(a.precision(), 3),
        figure(a.recall(), 3),
        figure(a.maeSeconds(), 3),
        figure(a.biasSeconds(), 3));
  }

  private static void counts(StopwatchStudy study, List<String> lines) {
    var counts = CountAgreement.of(study.matchings().values());
    lines.add(share("precision", counts.precision()));
    lines.add(share("recall", counts.recall()));
  }

  private static String share(String name, @Nullable Proportion share) {
    return share == null
        ? line(name, "-", "", "")
        : line(
            name,
            figure(share.value(), 3),
            "",
            interval(share.wilson(CONFIDENCE), 3) + ", " + share.part() + " of " + share.whole());
  }

  private static void times(ReferenceStudy figures, List<String> lines) {
    var errors = MeasurementErrors.of(figures.paired());
    var limits = figures.limits();
    var kind = figures.repeated() ? ", repeated measures by station" : "";
    lines.add(line("MAE", figure(errors.mae(), 3), "s", ""));
    lines.add(line("MAPE", figure(errors.mapePercent(), 2), "%", ""));
    lines.add(line("bias", figure(limits.bias(), 3), "s", interval(limits.biasInterval(), 3)));
    lines.add(
        line("lower limit", figure(limits.lower(), 3), "s", interval(limits.lowerInterval(), 3))
            + kind);
    lines.add(
        line("upper limit", figure(limits.upper(), 3), "s", interval(limits.upperInterval(), 3))
            + kind);
    var icc = figures.icc();
    var ccc = figures.ccc();
    lines.add(
        coefficient(
            "ICC(2,1)", icc == null ? null : icc.value(), icc == null ? null : icc.interval()));
    lines.add(
        coefficient(
            "Lin's CCC", ccc == null ? null : ccc.value(), ccc == null ? null : ccc.interval()));
  }

  private static String coefficient(
      String name, @Nullable Double value, @Nullable ConfidenceInterval interval) {
    var remark = value == null ? "too few cycles, or all of one length" : "";
    return line(name, figure(value, 4), "", interval == null ? remark : interval(interval, 4));
  }

  private static String interval(ConfidenceInterval interval, int places) {
    return "95 % " + figure(interval.lower(), places) + " to " + figure(interval.upper(), places);
  }

  private static String line(String name, String value, String unit, String remark) {
    return String.format(Locale.ROOT, "%-14s %9s %-3s  %s", name, value, unit, remark)
        .stripTrailing();
  }
}
