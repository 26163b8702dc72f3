package io.cadencia.domain.shift;

import static io.cadencia.domain.shift.TestShifts.DAILY;
import static io.cadencia.domain.shift.TestShifts.STATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Row D-20: what holds for every calendar, around both changes of the clock. */
class WorkCalendarPropertyTest {

  private static final Instant SPRING = Instant.parse("2026-03-27T00:00:00Z");
  private static final int MINUTES = 4 * 24 * 60;

  /** One shift with a break, somewhere in the day, with any crew, and perhaps overtime. */
  @Provide
  Arbitrary<WorkCalendar> calendars() {
    var shifts = shifts().list().ofMinSize(1).ofMaxSize(3);
    var overtime = spans().list().ofMaxSize(2);
    var zones = Arbitraries.of("Europe/Madrid", "America/Bogota", "Asia/Kathmandu");
    return Combinators.combine(zones, shifts, overtime)
        .as(
            (zone, some, extra) ->
                WorkCalendar.of(
                    ProductionDays.fromMidnight(ZoneId.of(zone)),
                    List.of(new ShiftPlan(1, LocalDate.EPOCH, numbered(some))),
                    List.of(new Holiday(LocalDate.parse("2026-03-30"), "Festivo")),
                    extra));
  }

  private static Arbitrary<Shift> shifts() {
    var minute = Arbitraries.integers().between(0, 24 * 60 - 1);
    var length = Arbitraries.integers().between(60, 24 * 60);
    var crew = Arbitraries.integers().between(0, 3);
    return Combinators.combine(minute, length, crew)
        .as(
            (start, minutes, operators) -> {
              var from = LocalTime.MIN.plusMinutes(start);
              var pause = new Break(from.plusMinutes(20), from.plusMinutes(50));
              return new Shift(
                  "X",
                  "X",
                  from,
                  from.plusMinutes(minutes),
                  DAILY,
                  List.of(pause),
                  Map.of(STATION, operators));
            });
  }

  private static List<Shift> numbered(List<Shift> shifts) {
    return IntStream.range(0, shifts.size())
        .mapToObj(
            i -> {
              var s = shifts.get(i);
              return new Shift(
                  "S" + i, s.name(), s.from(), s.to(), s.weekdays(), s.breaks(), s.staffing());
            })
        .toList();
  }

  @Provide
  Arbitrary<TimeSpan> spans() {
    var minute = Arbitraries.integers().between(0, MINUTES);
    return Combinators.combine(minute, minute)
        .as((a, b) -> new TimeSpan(at(Math.min(a, b)), at(Math.max(a, b))));
  }

  private static Instant at(int minute) {
    return SPRING.plusSeconds(60L * minute);
  }

  @Property(tries = 300)
  void planned_time_never_leaves_the_range(
      @ForAll("calendars") WorkCalendar calendar, @ForAll("spans") TimeSpan range) {
    var planned = calendar.planned(STATION, range);

    assertThat(planned.within(range)).isEqualTo(planned);
    assertThat(planned.minus(calendar.attended(range)).isEmpty()).isTrue();
  }

  @Property(tries = 300)
  void the_parts_of_any_split_make_the_whole(
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll("spans") TimeSpan range,
      @ForAll @IntRange(max = 100) int percent) {
    var cut = range.from().plusMillis(range.length().toMillis() * percent / 100);
    var first = new TimeSpan(range.from(), cut);
    var second = new TimeSpan(cut, range.to());

    assertThat(
            calendar
                .planned(STATION, first)
                .length()
                .plus(calendar.planned(STATION, second).length()))
        .isEqualTo(calendar.planned(STATION, range).length());
    assertThat(operatorTime(calendar, first).plus(operatorTime(calendar, second)))
        .isEqualTo(operatorTime(calendar, range));
  }

  @Property(tries = 300)
  void staffed_time_is_planned_time_in_order_and_disjoint(
      @ForAll("calendars") WorkCalendar calendar, @ForAll("spans") TimeSpan range) {
    var staffed = calendar.staffed(STATION, range);

    assertThat(TimeSpans.union(staffed.stream().map(StaffedTime::span).toList()))
        .isEqualTo(calendar.planned(STATION, range));
    for (int i = 1; i < staffed.size(); i++) {
      assertThat(staffed.get(i).span().from()).isAfterOrEqualTo(staffed.get(i - 1).span().to());
    }
  }

  @Property(tries = 300)
  void a_break_is_never_counted(@ForAll @IntRange(max = 1439) int start) {
    var from = LocalTime.MIN.plusMinutes(start);
    var pause = new Break(from.plusMinutes(60), from.plusMinutes(90));
    var shift = new Shift("A", "A", from, from.plusHours(8), DAILY, List.of(pause), Map.of());
    var calendar =
        WorkCalendar.of(
            ProductionDays.fromMidnight(ZoneId.of("Asia/Kathmandu")),
            List.of(new ShiftPlan(1, LocalDate.EPOCH, List.of(shift))),
            List.of(),
            List.of());

    for (var span : calendar.shiftSpans(new TimeSpan(at(0), at(MINUTES)))) {
      var whole = span.span();
      var rest = new TimeSpan(whole.from().plusSeconds(3600), whole.from().plusSeconds(5400));
      assertThat(calendar.planned(STATION, rest).isEmpty()).isTrue();
      assertThat(calendar.planned(STATION, whole).length()).hasMinutes(450);
    }
  }

  private static Duration operatorTime(WorkCalendar calendar, TimeSpan range) {
    return calendar.staffed(STATION, range).stream()
        .map(time -> time.span().length().multipliedBy(time.operators()))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
