package io.cadencia.adapter.cv.accuracy;

import io.cadencia.adapter.cv.accuracy.Judgement.Share;
import io.cadencia.adapter.cv.simulation.Staging;
import io.cadencia.domain.agreement.Agreement;
import io.cadencia.domain.detection.DetectorSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of the standing suite as tables for the docs. */
final class AccuracyTables {

  private final List<Recording> recordings;
  private final List<String> lines = new ArrayList<>();

  AccuracyTables(List<Recording> recordings) {
    this.recordings = recordings;
  }

  List<String> lines() {
    scenes();
    confidence();
    sensitivity();
    return lines;
  }

  private void scenes() {
    lines.add(
        "| scene | picture | fps | lost | stations | seeds | true | measured | precision | recall | MAE s | bias s | naive F1 |");
    lines.add("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    var rows = recordings.stream().map(AccuracyTables::row).distinct().toList();
    for (var row : rows) {
      lines.add(figures(row, recordings.stream().filter(r -> row(r).equals(row)).toList()));
    }
    lines.add("");
  }

  private static List<String> row(Recording recording) {
    var settings = recording.scene().settings();
    return List.of(
        recording.scene().group().equals(StandingSuite.TUNED)
            ? recording.scene().name()
            : recording.scene().group() + ": " + recording.scene().name(),
        settings.staging().equals(Staging.USUAL) ? "usual" : staging(settings.staging()),
        text("%.0f", settings.framesPerSecond()),
        recording.scene().lostPercent() + " %",
        String.valueOf(settings.stations()));
  }

  private static String staging(Staging staging) {
    return "%s camera, %s, %s"
        .formatted(
            staging.camera().name().toLowerCase(Locale.ROOT),
            staging.goods(),
            staging.density() > 1 ? "dense" : "as often as usual");
  }

  private static String figures(List<String> row, List<Recording> of) {
    var judged = Judgement.of(of, DetectorSettings.DEFAULT);
    Agreement a = judged.agreement();
    var seeds = of.stream().map(r -> String.valueOf(r.scene().settings().seed())).toList();
    var cells =
        Stream.concat(
            row.stream(),
            Stream.of(
                String.join(" ", seeds),
                String.valueOf(a.trueCycles()),
                String.valueOf(a.measuredCycles()),
                figure(a.precision()),
                figure(a.recall()),
                figure(a.maeSeconds()),
                figure(a.biasSeconds()),
                text("%.2f", Judgement.ofNaive(of).f1())));
    return "| " + String.join(" | ", cells.toList()) + " |";
  }

  private void confidence() {
    var disturbed =
        recordings.stream().filter(r -> r.scene().settings().disturbances().size() > 1).toList();
    var judged = Judgement.of(disturbed, DetectorSettings.DEFAULT);
    lines.add("| confidence at least | cycles | right |");
    lines.add("| --- | --- | --- |");
    for (double least : List.of(0.5, 0.7, 0.8, 0.9)) {
      Share share = judged.rightAmong(least);
      lines.add("| %s | %d | %s |".formatted(least, share.whole(), text("%.4f", share.value())));
    }
    lines.add("");
    blind("none", StandingSuite.of(recordings, StandingSuite.TUNED, "none"));
    blind("all", StandingSuite.of(recordings, StandingSuite.TUNED, "all"));
    blind("often", StandingSuite.of(recordings, StandingSuite.DENSE));
    blind("unseen", StandingSuite.of(recordings, StandingSuite.UNSEEN));
    lines.add("");
  }

  private void blind(String name, List<Recording> of) {
    var judged = Judgement.ofSeatAndWork(of);
    Agreement a = judged.agreement();
    lines.add(
        "Without pick and drop zones, %s: %d true, %d measured, count error %s %%, highest confidence %s, F1 %s"
            .formatted(
                name,
                a.trueCycles(),
                a.measuredCycles(),
                text(
                    "%.1f", 100.0 * Math.abs(a.measuredCycles() - a.trueCycles()) / a.trueCycles()),
                text("%.2f", judged.highestConfidence()),
                text("%.2f", judged.f1())));
  }

  private void sensitivity() {
    var tuned = new ArrayList<>(StandingSuite.of(recordings, StandingSuite.TUNED));
    tuned.addAll(StandingSuite.of(recordings, StandingSuite.DENSE));
    double usual = Judgement.of(tuned, DetectorSettings.DEFAULT).f1();
    lines.add("| constant | value | F1 at half | F1 at one and a half | worst loss |");
    lines.add("| --- | --- | --- | --- | --- |");
    for (var name : ScaledSettings.names()) {
      double half = Judgement.of(tuned, ScaledSettings.with(name, 0.5)).f1();
      double more = Judgement.of(tuned, ScaledSettings.with(name, 1.5)).f1();
      lines.add(
          "| `%s` | %s | %s | %s | %s |"
              .formatted(
                  name,
                  ScaledSettings.value(name),
                  text("%.3f", half),
                  text("%.3f", more),
                  text("%.3f", Math.max(0, usual - Math.min(half, more)))));
    }
    lines.add("");
    lines.add("F1 with the usual constants: " + text("%.3f", usual));
  }

  private static String figure(@Nullable Double value) {
    return value == null ? "-" : text("%.3f", value);
  }

  private static String text(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
