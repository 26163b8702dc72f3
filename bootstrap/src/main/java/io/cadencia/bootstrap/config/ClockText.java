package io.cadencia.bootstrap.config;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Times, dates and weekdays as they stand in a configuration. */
final class ClockText {

  private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");

  private ClockText() {}

  static Optional<LocalTime> requiredTime(Section section, String key, String wayOut) {
    return section.required(key, wayOut).flatMap(node -> time(section, key, node, wayOut));
  }

  static Optional<LocalTime> time(Section section, String key, Node node, String wayOut) {
    return parsed(section, key, node, TIME, LocalTime::parse, wayOut);
  }

  static Optional<LocalDate> requiredDate(Section section, String key) {
    var wayOut = "give a date such as 2026-12-25";
    return section
        .required(key, wayOut)
        .flatMap(node -> parsed(section, key, node, DATE, LocalDate::parse, wayOut));
  }

  static Optional<LocalDateTime> requiredMoment(Section section, String key) {
    var wayOut = "give date and time by the plant's clock, such as 2026-12-19T14:00";
    return section
        .required(key, wayOut)
        .flatMap(node -> parsed(section, key, node, MOMENT, LocalDateTime::parse, wayOut));
  }

  private static <T> Optional<T> parsed(
      Section section,
      String key,
      Node node,
      Pattern shape,
      Function<String, T> parser,
      String wayOut) {
    if (node instanceof Node.Text text && shape.matcher(text.value()).matches()) {
      try {
        return Optional.of(parser.apply(text.value()));
      } catch (DateTimeException e) {
        return section.wrong(key, node, wayOut); // such as 24:10, or the 30th of February
      }
    }
    return section.wrong(key, node, wayOut);
  }

  /** A list of weekdays, all of them when it is left out. */
  static Optional<Set<DayOfWeek>> weekdays(Section section, String key) {
    var node = section.optional(key);
    return node.isEmpty()
        ? Optional.of(Set.of(DayOfWeek.values()))
        : weekdays(section, key, node.get());
  }

  private static Optional<Set<DayOfWeek>> weekdays(Section section, String key, Node node) {
    var known =
        Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(ClockText::shown, d -> d));
    boolean fits =
        node instanceof Node.Sequence list
            && !list.items().isEmpty()
            && list.items().stream().allMatch(it -> known.containsKey(text(it)));
    return fits
        ? Optional.of(
            ((Node.Sequence) node)
                .items().stream().map(it -> known.get(text(it))).collect(Collectors.toSet()))
        : section.wrong(key, node, "give weekdays such as [mon, tue, wed, thu, fri]");
  }

  private static String text(Node node) {
    return node instanceof Node.Text text ? text.value() : "";
  }

  /** The weekdays as they are written, from Monday on. */
  static List<String> shown(Set<DayOfWeek> days) {
    return days.stream().sorted().map(ClockText::shown).toList();
  }

  private static String shown(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }
}
