package io.cadencia.bootstrap.config;

import io.cadencia.bootstrap.config.WorkTime.HolidayEntry;
import io.cadencia.bootstrap.config.WorkTime.OvertimeEntry;
import io.cadencia.bootstrap.config.WorkTime.ShiftEntry;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes shifts, holidays, overtime, stops and codes. What is as it would be without being written
 * is left out, so that a configuration without shifts keeps the version it had before there were
 * any.
 */
final class WorkTimeWriter {

  private final Consumer<String> line;

  /**
   * @param line takes the lines one by one
   */
  WorkTimeWriter(Consumer<String> line) {
    this.line = line;
  }

  void write(WorkTime times) {
    if (!times.dayStartsAt().equals(LocalTime.MIDNIGHT)) {
      line.accept("day_starts_at: " + time(times.dayStartsAt()));
    }
    shifts("", times.shifts());
    list("", "holidays", times.holidays().stream().map(WorkTimeWriter::holiday).toList());
    list("", "overtime", times.overtime().stream().map(WorkTimeWriter::overtime).toList());
  }

  void write(StopSettings stops) {
    if (!stops.detection().equals(StopSettings.DEFAULT.detection())) {
      line.accept("stops:");
      line.accept("  after_sam_multiple: " + stops.detection().afterSamMultiple());
    }
    if (!stops.codes().equals(StopSettings.DEFAULT.codes())) {
      list(
          "",
          "lost_time_codes",
          stops.codes().stream()
              .map(
                  code ->
                      "{code: %s, es: %s, en: %s, kind: %s}"
                          .formatted(
                              ConfigWriter.quoted(code.code()),
                              ConfigWriter.quoted(code.nameEs()),
                              ConfigWriter.quoted(code.nameEn()),
                              code.kind().name().toLowerCase(Locale.ROOT)))
              .toList());
    }
  }

  /** Key {@code shifts}, indented as its owner is; nothing without shifts. */
  void shifts(String indent, List<ShiftEntry> shifts) {
    if (!shifts.isEmpty()) {
      line.accept(indent + "shifts:");
      shifts.forEach(shift -> shift(indent, shift));
    }
  }

  private void shift(String indent, ShiftEntry shift) {
    line.accept(indent + "  - code: " + ConfigWriter.quoted(shift.code()));
    line.accept(indent + "    name: " + ConfigWriter.quoted(shift.name()));
    line.accept(indent + "    from: " + time(shift.from()));
    line.accept(indent + "    to: " + time(shift.to()));
    line.accept(indent + "    days: [" + String.join(", ", ClockText.shown(shift.days())) + "]");
    list(
        indent + "    ",
        "breaks",
        shift.breaks().stream()
            .map(it -> "{from: %s, to: %s}".formatted(time(it.from()), time(it.to())))
            .toList());
    list(
        indent + "    ",
        "staffing",
        shift.staffing().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                it ->
                    "{workstation: %s, operators: %d}"
                        .formatted(ConfigWriter.quoted(it.getKey()), it.getValue()))
            .toList());
  }

  private static String holiday(HolidayEntry it) {
    return "{day: \"%s\", name: %s%s}"
        .formatted(it.day(), ConfigWriter.quoted(it.name()), module(it.module()));
  }

  private static String overtime(OvertimeEntry it) {
    return "{from: \"%s\", to: \"%s\"%s}".formatted(it.from(), it.to(), module(it.module()));
  }

  private static String module(@Nullable Integer module) {
    return module == null ? "" : ", module: " + module;
  }

  private static String time(LocalTime time) {
    return '"' + time.toString() + '"';
  }

  private void list(String indent, String key, List<String> items) {
    if (!items.isEmpty()) {
      line.accept(indent + key + ":");
      line.accept(
          items.stream().map(item -> indent + "  - " + item).collect(Collectors.joining("\n")));
    }
  }
}
