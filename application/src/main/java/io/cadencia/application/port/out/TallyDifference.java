package io.cadencia.application.port.out;

import io.cadencia.domain.efficiency.Tally;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A number of a kept tally that is not what its cycles add up to.
 *
 * @param quarterHour when the quarter hour begins
 * @param field the number's name in {@link Tally}
 */
public record TallyDifference(Instant quarterHour, String field, long kept, long recomputed) {

  /** All in which the two differ. */
  public static List<TallyDifference> between(Instant quarterHour, Tally kept, Tally recomputed) {
    var numbers = numbers(recomputed);
    return numbers(kept).entrySet().stream()
        .map(
            field ->
                new TallyDifference(
                    quarterHour,
                    field.getKey(),
                    field.getValue(),
                    numbers.getOrDefault(field.getKey(), 0L)))
        .filter(found -> found.kept() != found.recomputed())
        .toList();
  }

  private static Map<String, Long> numbers(Tally tally) {
    var numbers = new LinkedHashMap<String, Long>();
    numbers.put("units", (long) tally.units());
    numbers.put("excluded", (long) tally.excluded());
    numbers.put("withoutStandard", (long) tally.withoutStandard());
    numbers.put("earnedMillis", tally.earnedMillis());
    numbers.put("workedMillis", tally.workedMillis());
    numbers.put("firstEnd", tally.firstEnd());
    numbers.put("lastEnd", tally.lastEnd());
    numbers.put("intervals", (long) tally.intervals());
    numbers.put("intervalMillis", tally.intervalMillis());
    numbers.put("intervalSquares", tally.intervalSquares());
    return numbers;
  }
}
