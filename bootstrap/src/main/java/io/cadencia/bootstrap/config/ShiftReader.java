package io.cadencia.bootstrap.config;

import io.cadencia.bootstrap.config.WorkTime.ShiftEntry;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.Break;
import io.cadencia.domain.shift.Shift;
import io.cadencia.domain.shift.ShiftPlan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one list of shifts that are worked together; the domain decides whether they fit. */
final class ShiftReader {

  private static final String TIME = "give a time of day such as \"06:00\"";
  private static final int MOST_OPERATORS = 100;

  private final Faults faults;
  private final LocalTime dayStartsAt;
  private final @Nullable Set<String> stations;
  private final Map<String, String> taken = new HashMap<>();

  /**
   * @param stations codes of the workstations of the module, or null when the shifts are the
   *     plant's
   */
  ShiftReader(Faults faults, LocalTime dayStartsAt, @Nullable Set<String> stations) {
    this.faults = faults;
    this.dayStartsAt = dayStartsAt;
    this.stations = stations;
  }

  List<ShiftEntry> read(Section owner) {
    var entries = owner.each("shifts", this::shift);
    overlap(entries)
        .ifPresent(
            overlap ->
                faults.add(
                    owner.path("shifts"),
                    "%s and %s at the same time"
                        .formatted(shown(overlap.one()), shown(overlap.other())),
                    "let one begin when the other has ended"));
    return entries;
  }

  private Optional<ShiftPlan.Overlap> overlap(List<ShiftEntry> entries) {
    var shifts =
        entries.stream()
            .map(it -> Shift.unbroken(it.code(), it.name(), it.from(), it.to(), it.days()))
            .toList();
    return new ShiftPlan(1, LocalDate.EPOCH, shifts).overlap(dayStartsAt);
  }

  private static String shown(Shift shift) {
    return shift.code() + " from " + shift.from() + " to " + shift.to();
  }

  private Optional<ShiftEntry> shift(Section shift) {
    var code =
        shift.requiredText("code", "give a short code such as DIA").flatMap(it -> free(shift, it));
    var name = shift.requiredText("name", "say what people call it");
    var from = ClockText.requiredTime(shift, "from", TIME);
    var to = ClockText.requiredTime(shift, "to", TIME);
    var days = ClockText.weekdays(shift, "days");
    var breaks = breaks(shift, from, to);
    var staffing = staffing(shift);
    return code.isEmpty() || name.isEmpty() || from.isEmpty() || to.isEmpty() || days.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ShiftEntry(
                code.get(), name.get(), from.get(), to.get(), days.get(), breaks, staffing));
  }

  private Optional<String> free(Section shift, String code) {
    var first = taken.putIfAbsent(code, shift.path("code"));
    return first == null
        ? Optional.of(code)
        : shift.wrong("code", new Node.Text(code), "taken by " + first + ", give another");
  }

  private List<Break> breaks(Section shift, Optional<LocalTime> from, Optional<LocalTime> to) {
    var fitting = new ArrayList<Break>();
    shift.each(
        "breaks",
        section -> {
          var pause = pause(section);
          if (pause.isPresent() && from.isPresent() && to.isPresent()) {
            addIfItFits(fitting, pause.get(), section, from.get(), to.get());
          }
          return pause;
        });
    return fitting;
  }

  private Optional<Break> pause(Section section) {
    var from = ClockText.requiredTime(section, "from", TIME);
    var to = ClockText.requiredTime(section, "to", TIME);
    if (from.isPresent() && from.equals(to)) {
      faults.add(section.path(), from.get() + " to " + to.get(), "let the break last");
      return Optional.empty();
    }
    return from.isEmpty() || to.isEmpty()
        ? Optional.empty()
        : Optional.of(new Break(from.get(), to.get()));
  }

  private void addIfItFits(
      List<Break> fitting, Break pause, Section section, LocalTime from, LocalTime to) {
    var together = new ArrayList<>(fitting);
    together.add(pause);
    try {
      var days = Set.of(DayOfWeek.MONDAY);
      var tried = new Shift("X", "X", from, to, days, together, Map.of());
      fitting.clear();
      fitting.addAll(tried.breaks());
    } catch (IllegalArgumentException e) {
      faults.add(
          section.path(),
          pause.toString(),
          "let it lie inside the shift from %s to %s, apart from the other breaks"
              .formatted(from, to));
    }
  }

  private Map<String, Integer> staffing(Section shift) {
    var crews = new HashMap<String, Integer>();
    var named = new HashSet<String>();
    shift.each(
        "staffing",
        section -> {
          var station =
              section
                  .requiredText("workstation", "give the code of a workstation")
                  .flatMap(code -> known(section, code, named));
          var wayOut = "give the operators there, from 0 to " + MOST_OPERATORS;
          var operators =
              section
                  .required("operators", wayOut)
                  .flatMap(node -> section.whole("operators", node, 0, MOST_OPERATORS, wayOut));
          station.ifPresent(code -> operators.ifPresent(crew -> crews.put(code, crew)));
          return station;
        });
    return crews;
  }

  private Optional<String> known(Section section, String code, Set<String> named) {
    var node = new Node.Text(code);
    if (stations == null) {
      return section.wrong(
          "workstation", node, "write staffing into shifts of a module, these are the plant's");
    }
    if (!stations.contains(code)) {
      var all = String.join(", ", stations.stream().sorted().toList());
      return section.wrong("workstation", node, "the module has no such workstation, only " + all);
    }
    return named.add(code)
        ? Optional.of(code)
        : section.wrong("workstation", node, "named before in this shift, give another");
  }

  /** The shift of the domain; workstations by the ids of the module. */
  static Shift shift(ShiftEntry entry, Map<String, WorkstationId> ids) {
    var staffing = new HashMap<WorkstationId, Integer>();
    entry
        .staffing()
        .forEach(
            (code, operators) -> {
              var id = ids.get(code);
              if (id == null) {
                throw new IllegalArgumentException(
                    "shift " + entry.code() + " names the unknown workstation " + code);
              }
              staffing.put(id, operators);
            });
    return new Shift(
        entry.code(),
        entry.name(),
        entry.from(),
        entry.to(),
        entry.days(),
        entry.breaks(),
        staffing);
  }
}
