package io.cadencia.bootstrap.report;

import io.cadencia.bootstrap.capacity.BoxReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is known of a box, for people. */
public final class DoctorTable {

  private DoctorTable() {}

  /**
   * One thing that was looked at.
   *
   * @param found what it is, or what is wrong with it and the way out
   */
  public record Check(String name, boolean ok, String found) {}

  public static List<String> checks(List<Check> checks) {
    var table = new Columns();
    checks.forEach(check -> table.add(check.ok() ? "ok" : "FAILED", check.name(), check.found()));
    return table.lines();
  }

  public static List<String> measured(BoxReport report) {
    var lines = new ArrayList<String>();
    lines.add(
        "%s on %d processors of %s, measured %s"
            .formatted(report.engine(), report.processors(), report.cpu(), report.measuredAt()));
    lines.addAll(costs(report));
    lines.add(verdict(report));
    lines.add(trial(report));
    if (report.wasDisturbed()) {
      lines.add(
          "by what a frame costs it should stand %d: other programs had the processors, so the number is not used; measure again when nothing else runs"
              .formatted(report.reckoned()));
    }
    return lines;
  }

  private static List<String> costs(BoxReport report) {
    int frames = report.framesPerSecond();
    double searches = report.searchesPerSecond();
    var table = new Columns();
    table.add("part", "ms", "a second and camera", "ms a second and camera");
    table.add("decode", ms(report.decodeMs()), number(frames), ms(report.decodeMs() * frames));
    table.add("motion", ms(report.motionMs()), number(frames), ms(report.motionMs() * frames));
    table.add("search", ms(report.searchMs()), number(searches), ms(report.searchMs() * searches));
    return table.lines();
  }

  private static String verdict(BoxReport report) {
    var cameras = report.cameras() == 1 ? "1 camera" : report.cameras() + " cameras";
    var stands =
        report.trial().sustained() ? "stands " + cameras : "does not even stand " + cameras;
    return "this box %s at %d frames a second; what limits it is the %s"
        .formatted(stands, report.framesPerSecond(), report.limit());
  }

  private static String trial(BoxReport report) {
    var trial = report.trial();
    return String.format(
        Locale.ROOT,
        "tried for %.0f s: %d of %d frames lost, %.2f searches a second and camera (fewest %.2f),"
            + " people known after %.0f ms (p95 %.0f ms), %.2f processors used",
        trial.seconds(),
        trial.lost(),
        trial.frames(),
        trial.searchesPerCamera(),
        trial.fewestSearches(),
        trial.delayMedianMs(),
        trial.delayP95Ms(),
        trial.processorsUsed());
  }

  private static String ms(double millis) {
    return String.format(Locale.ROOT, "%.2f", millis);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
