package io.cadencia.domain.losttime;

import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much time stops took, by what they were due to: a Pareto, the largest loss first.
 *
 * @param total sum over all workstations
 * @param bars one for each code, and one for what nobody has classified yet; by falling loss, then
 *     by code, the unclassified last among equals
 */
public record LostTime(Duration total, List<Bar> bars) {

  /**
   * One code's loss.
   *
   * @param code null for stops nobody has classified
   * @param lost time of it within the range, summed over workstations
   * @param stops how many stops took it
   * @param upToHere its own loss and that of all larger ones
   */
  public record Bar(@Nullable String code, Duration lost, int stops, Duration upToHere) {}

  /** A code, or that there is none. */
  private record Cause(@Nullable String code) {

    static Cause of(Stop stop) {
      var said = stop.classification();
      return new Cause(said == null ? null : said.code());
    }
  }

  /** Part of a stop that is counted for it. */
  private record Share(Cause cause, Duration lost) {}

  public LostTime {
    bars = List.copyOf(bars);
  }

  /**
   * The loss of a range. A moment that two stops of a workstation share counts for the one that
   * began first.
   *
   * @param now until when an open stop lasts
   */
  public static LostTime of(List<Stop> stops, TimeSpan range, Instant now) {
    Map<WorkstationId, List<Stop>> byStation =
        stops.stream().collect(Collectors.groupingBy(Stop::workstation));
    var byCause =
        byStation.values().stream()
            .flatMap(some -> shares(some, range, now).stream())
            .collect(Collectors.groupingBy(Share::cause));
    return pareto(byCause);
  }

  private static List<Share> shares(List<Stop> stops, TimeSpan range, Instant now) {
    var shares = new ArrayList<Share>();
    var cursor = range.from();
    for (var stop : stops.stream().sorted(Comparator.comparing(Stop::from)).toList()) {
      var free = new TimeSpan(cursor, later(cursor, range.to()));
      var part = stop.span(now).intersection(free);
      if (part.isPresent()) {
        shares.add(new Share(Cause.of(stop), part.get().length()));
        cursor = part.get().to();
      }
    }
    return shares;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static LostTime pareto(Map<Cause, List<Share>> byCause) {
    var bars = new ArrayList<Bar>();
    var sum = Duration.ZERO;
    for (var bar : sorted(byCause)) {
      sum = sum.plus(bar.lost());
      bars.add(new Bar(bar.code(), bar.lost(), bar.stops(), sum));
    }
    return new LostTime(sum, bars);
  }

  private static List<Bar> sorted(Map<Cause, List<Share>> byCause) {
    return byCause.entrySet().stream()
        .map(entry -> bar(entry.getKey().code(), entry.getValue()))
        .sorted(
            Comparator.comparing(Bar::lost)
                .reversed()
                .thenComparing(Bar::code, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private static Bar bar(@Nullable String code, List<Share> shares) {
    var lost = shares.stream().map(Share::lost).reduce(Duration.ZERO, Duration::plus);
    return new Bar(code, lost, shares.size(), lost);
  }
}
