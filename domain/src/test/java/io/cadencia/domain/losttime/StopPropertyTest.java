package io.cadencia.domain.losttime;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Rows D-21 and D-23: what holds for stops whatever happens at a station. */
class StopPropertyTest {

  private static final int HORIZON = 1000;
  private static final WorkstationId STATION = new WorkstationId(1);
  private static final StandardHistory SAM_10 =
      StandardHistory.of(
          List.of(new StandardVersion(1, Instant.EPOCH, StandardTime.ofMillis(10_000))));

  /** A station that is attended in shifts, with cycles, breaks and gaps anywhere. */
  record Station(List<TimeSpan> cycles, List<TimeSpan> shifts, List<TimeSpan> holes) {

    StationActivity until(int now) {
      var span = new TimeSpan(at(0), at(now));
      var seen = cycles.stream().filter(cycle -> !cycle.to().isAfter(at(now))).toList();
      var attended = TimeSpans.union(shifts).within(span);
      return new StationActivity(
          span, seen, attended, attended.minus(TimeSpans.union(holes)), SAM_10);
    }

    List<DetectedStop> stopsAt(int now) {
      return StopDetection.DEFAULT.stops(until(now));
    }
  }

  private static Instant at(int second) {
    return Instant.EPOCH.plusSeconds(second);
  }

  @Provide
  Arbitrary<Station> stations() {
    return Combinators.combine(
            spans(60).list().ofMaxSize(12),
            spans(600).list().ofMinSize(1).ofMaxSize(3),
            spans(80).list().ofMaxSize(4))
        .as(Station::new);
  }

  private static Arbitrary<TimeSpan> spans(int longest) {
    return Combinators.combine(
            Arbitraries.integers().between(0, HORIZON - 1),
            Arbitraries.integers().between(1, longest))
        .as((from, length) -> new TimeSpan(at(from), at(from + length)));
  }

  private static List<TimeSpan> spans(List<DetectedStop> stops, int now) {
    return stops.stream()
        .map(stop -> new TimeSpan(stop.from(), stop.to() == null ? at(now) : stop.to()))
        .toList();
  }

  @Property(tries = 500)
  void total_stop_time_is_at_most_available_time_and_no_cycle(
      @ForAll("stations") Station station, @ForAll @IntRange(min = 1, max = 1500) int now) {
    var stops = TimeSpans.union(spans(station.stopsAt(now), now));
    var activity = station.until(now);

    assertThat(stops.minus(activity.available()).isEmpty()).isTrue();
    assertThat(stops.length()).isLessThanOrEqualTo(activity.available().length());
    assertThat(stops.minus(TimeSpans.union(activity.cycles()))).isEqualTo(stops);
  }

  @Property(tries = 500)
  void stops_are_disjoint_and_only_the_last_one_lasts(
      @ForAll("stations") Station station, @ForAll @IntRange(min = 1, max = 1500) int now) {
    var stops = station.stopsAt(now);

    for (int i = 1; i < stops.size(); i++) {
      assertThat(stops.get(i - 1).to()).isNotNull().isBefore(stops.get(i).from());
    }
  }

  @Property(tries = 300)
  void looking_often_finds_the_same_as_looking_once(
      @ForAll("stations") Station station, @ForAll @IntRange(min = 1, max = 300) int step) {
    var kept = new ArrayList<Stop>();
    for (int now = step; now < HORIZON; now += step) {
      look(station, kept, now);
    }
    look(station, kept, HORIZON);

    assertThat(
            kept.stream()
                .map(stop -> stop.span(at(HORIZON)))
                .sorted(Comparator.comparing(TimeSpan::from)))
        .isEqualTo(spans(station.stopsAt(HORIZON), HORIZON));
  }

  private static void look(Station station, List<Stop> kept, int now) {
    var activity = station.until(now);
    var changes =
        StopChanges.between(
            List.copyOf(kept), StopDetection.DEFAULT.stops(activity), activity.span());
    kept.removeIf(stop -> changes.withdrawn().contains(stop.id()));
    changes.moved().forEach(moved -> kept.replaceAll(s -> s.id().equals(moved.id()) ? moved : s));
    changes
        .begun()
        .forEach(
            stop -> kept.add(Stop.found(new StopId(kept.size() + 1000L * now), STATION, stop)));
  }

  @Property(tries = 300)
  void splitting_a_range_changes_no_lost_time(
      @ForAll("stations") Station station, @ForAll @IntRange(max = HORIZON) int cut) {
    var found = station.stopsAt(HORIZON);
    var stops =
        IntStream.range(0, found.size())
            .mapToObj(i -> Stop.found(new StopId(i + 1), STATION, found.get(i)))
            .map(
                stop ->
                    stop.id().value() % 2 == 0 ? stop : stop.classified(TestStops.reason("C002")))
            .toList();
    var now = at(HORIZON);
    var whole = LostTime.of(stops, new TimeSpan(at(0), now), now);
    var first = LostTime.of(stops, new TimeSpan(at(0), at(cut)), now);
    var second = LostTime.of(stops, new TimeSpan(at(cut), now), now);

    assertThat(first.total().plus(second.total())).isEqualTo(whole.total());
    assertThat(whole.total()).isEqualTo(TimeSpans.union(spans(found, HORIZON)).length());
  }
}
