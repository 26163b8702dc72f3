package io.cadencia.bootstrap.config;

import io.cadencia.bootstrap.config.WorkTime.HolidayEntry;
import io.cadencia.bootstrap.config.WorkTime.OvertimeEntry;
import io.cadencia.bootstrap.config.WorkTime.ShiftEntry;
import io.cadencia.domain.losttime.LostTimeCode;
import io.cadencia.domain.losttime.LostTimeKind;
import io.cadencia.domain.losttime.StopDetection;
import io.cadencia.domain.shift.ProductionDays;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads production day, holidays, overtime, stops and lost-time codes. */
final class WorkTimeReader {

  private static final Duration LONGEST_OVERTIME = Duration.ofDays(1);

  private final Set<Integer> modules;
  private final Set<String> holidays = new HashSet<>();
  private final Set<String> codes = new HashSet<>();

  /**
   * @param modules ids of the modules
   */
  WorkTimeReader(Set<Integer> modules) {
    this.modules = modules;
  }

  static LocalTime dayStartsAt(Section file) {
    var key = "day_starts_at";
    var wayOut = "give a time of day on a quarter of an hour, such as \"06:00\"";
    return file.optional(key)
        .flatMap(
            node ->
                ClockText.time(file, key, node, wayOut)
                    .filter(it -> starts(file, it, node, wayOut)))
        .orElse(WorkTime.DEFAULT.dayStartsAt());
  }

  private static boolean starts(Section file, LocalTime time, Node node, String wayOut) {
    try {
      return new ProductionDays(ZoneOffset.UTC, time).startsAt().equals(time);
    } catch (IllegalArgumentException e) {
      return file.wrong("day_starts_at", node, wayOut).isPresent();
    }
  }

  WorkTime workTime(Section file, LocalTime dayStartsAt, List<ShiftEntry> shifts) {
    return new WorkTime(
        dayStartsAt,
        shifts,
        file.each("holidays", this::holiday),
        file.each("overtime", this::overtime));
  }

  private Optional<HolidayEntry> holiday(Section holiday) {
    var day = ClockText.requiredDate(holiday, "day");
    var name = holiday.requiredText("name", "say what people call it");
    var module = module(holiday);
    if (day.isPresent() && !holidays.add(day.get() + " " + module)) {
      return holiday.wrong("day", new Node.Text(day.get().toString()), "named before, keep one");
    }
    return day.isEmpty() || name.isEmpty()
        ? Optional.empty()
        : Optional.of(new HolidayEntry(day.get(), name.get(), module));
  }

  private Optional<OvertimeEntry> overtime(Section overtime) {
    var from = ClockText.requiredMoment(overtime, "from");
    var to = ClockText.requiredMoment(overtime, "to");
    var module = module(overtime);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    var length = Duration.between(from.get(), to.get());
    if (length.isNegative() || length.isZero() || length.compareTo(LONGEST_OVERTIME) > 0) {
      return overtime.wrong(
          "to",
          new Node.Text(to.get().toString()),
          "give a time after " + from.get() + ", at most a day later");
    }
    return Optional.of(new OvertimeEntry(from.get(), to.get(), module));
  }

  private @Nullable Integer module(Section section) {
    var wayOut = "give the id of a module described above, or leave the key out for all";
    return section
        .optional("module")
        .flatMap(node -> section.whole("module", node, 1, Integer.MAX_VALUE, wayOut))
        .flatMap(
            id ->
                modules.contains(id)
                    ? Optional.of(id)
                    : section.wrong("module", new Node.Numeral(BigDecimal.valueOf(id)), wayOut))
        .orElse(null);
  }

  StopSettings stops(Section file) {
    var detection = file.group("stops").read(WorkTimeReader::detection);
    var list = file.each("lost_time_codes", this::code);
    return new StopSettings(
        detection.orElse(StopDetection.DEFAULT),
        list.isEmpty() ? StopSettings.DEFAULT.codes() : list);
  }

  private static Optional<StopDetection> detection(Section stops) {
    var key = "after_sam_multiple";
    int most = StopDetection.LARGEST_MULTIPLE;
    var wayOut = "give a whole number from 1 to " + most;
    return stops
        .optional(key)
        .flatMap(node -> stops.whole(key, node, 1, most, wayOut))
        .map(StopDetection::new);
  }

  private Optional<LostTimeCode> code(Section section) {
    var code =
        section
            .requiredText("code", "give C and three digits, such as C001")
            .flatMap(text -> code(section, text));
    var spanish = section.requiredText("es", "give its name in Spanish");
    var english = section.requiredText("en", "give its name in English");
    var kinds = "give planned, unplanned or changeover";
    var kind = section.requiredText("kind", kinds).flatMap(text -> kind(section, text, kinds));
    return code.isEmpty() || spanish.isEmpty() || english.isEmpty() || kind.isEmpty()
        ? Optional.empty()
        : Optional.of(new LostTimeCode(code.get(), spanish.get(), english.get(), kind.get()));
  }

  private Optional<String> code(Section section, String text) {
    if (!LostTimeCode.isCode(text)) {
      return section.wrong("code", new Node.Text(text), "give C and three digits, such as C001");
    }
    return codes.add(text)
        ? Optional.of(text)
        : section.wrong("code", new Node.Text(text), "named before, keep one");
  }

  private static Optional<LostTimeKind> kind(Section section, String text, String wayOut) {
    var found =
        Arrays.stream(LostTimeKind.values())
            .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
            .findFirst();
    return found.isPresent() ? found : section.wrong("kind", new Node.Text(text), wayOut);
  }
}
