package io.cadencia.domain.shift;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The shifts of a module from a production day on. It governs the shifts that begin on that day or
 * later; a shift that began before goes on to its end.
 *
 * @param version counts up from 1 per module; the highest one that is valid on a day governs it
 * @param validFrom first production day
 * @param shifts kept by code; possibly none: then the module rests
 */
public record ShiftPlan(int version, LocalDate validFrom, List<Shift> shifts) {

  /** Two shifts of a plan that are worked at the same time. */
  public record Overlap(Shift one, Shift other) {}

  public ShiftPlan {
    if (version <= 0) {
      throw new IllegalArgumentException("plan version must be positive, was " + version);
    }
    shifts = shifts.stream().sorted(Comparator.comparing(Shift::code)).toList();
    var codes = new HashSet<String>();
    for (var shift : shifts) {
      if (!codes.add(shift.code())) {
        throw new IllegalArgumentException("a plan has one shift " + shift.code() + ", was two");
      }
    }
  }

  /**
   * The first two shifts that run at the same time in an ordinary week. A calendar counts such time
   * once; who writes a plan should be told.
   *
   * @param dayStartsAt when the production day begins
   */
  public Optional<Overlap> overlap(LocalTime dayStartsAt) {
    for (int i = 0; i < shifts.size(); i++) {
      for (int j = i + 1; j < shifts.size(); j++) {
        if (WeekOfShift.of(shifts.get(i), dayStartsAt)
            .meets(WeekOfShift.of(shifts.get(j), dayStartsAt))) {
          return Optional.of(new Overlap(shifts.get(i), shifts.get(j)));
        }
      }
    }
    return Optional.empty();
  }
}
