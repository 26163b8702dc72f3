package io.cadencia.application.service.shift;

import static io.cadencia.domain.shift.TestShifts.DAILY;
import static io.cadencia.domain.shift.TestShifts.plan;
import static io.cadencia.domain.shift.TestShifts.shift;
import static io.cadencia.domain.shift.TestShifts.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.out.InMemoryCoverageLog;
import io.cadencia.application.port.out.InMemoryShiftRepository;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.shift.Shift;
import io.cadencia.domain.shift.StaffedTime;
import io.cadencia.domain.time.TimeSpan;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Row D-20: planned time up to now, with and without shifts. Bogota is five hours behind UTC. */
@DisplayName("D-20 planned time of a workstation")
class PlannedTimesTest {

  private static final CameraId CAMERA = new CameraId(1);
  private static final ModuleId MODULE = new ModuleId(1);
  private static final Workstation STATION = TestPlants.station(1, 1, 1, CAMERA);
  private static final TimeSpan WEEK = span("2026-03-08T00:00:00Z", "2026-03-15T00:00:00Z");
  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

  private final InMemoryShiftRepository shifts = new InMemoryShiftRepository();
  private final InMemoryCoverageLog coverage = new InMemoryCoverageLog();

  private PlannedTimes at(String now) {
    var clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    return new PlannedTimes(shifts, coverage, ProductionDays.fromMidnight(BOGOTA), clock);
  }

  private void firstFrame(String at) {
    var first = Instant.parse(at);
    coverage.save(new CameraStatus(CAMERA, first, first, 1, 1, 0));
  }

  private List<TimeSpan> planned(String now) {
    return at(now).planned(STATION, WEEK).asList();
  }

  @Nested
  class Without_shifts {

    @Test
    void runs_from_the_first_frame_to_now() {
      firstFrame("2026-03-10T12:00:00Z");

      assertThat(planned("2026-03-10T15:00:00Z"))
          .containsExactly(span("2026-03-10T12:00:00Z", "2026-03-10T15:00:00Z"));
    }

    @Test
    void is_nothing_before_the_first_frame_and_without_a_camera() {
      assertThat(planned("2026-03-10T15:00:00Z")).isEmpty();

      firstFrame("2026-03-10T15:00:00Z");
      assertThat(planned("2026-03-10T15:00:00Z")).isEmpty();
      var blind = TestPlants.station(3, 1, 1, null);
      assertThat(at("2026-03-10T18:00:00Z").planned(blind, WEEK).isEmpty()).isTrue();
    }

    @Test
    void has_one_operator() {
      firstFrame("2026-03-10T12:00:00Z");
      var times = at("2026-03-10T15:00:00Z");

      assertThat(times.staffed(times.calendar(MODULE), STATION, WEEK))
          .containsExactly(
              new StaffedTime(span("2026-03-10T12:00:00Z", "2026-03-10T15:00:00Z"), 1));
    }
  }

  @Nested
  class With_shifts {
    private final Shift day = shift("DIA", "06:00-14:00", "09:00-09:15");

    @Test
    void is_the_shift_without_breaks_up_to_now() {
      firstFrame("2026-03-09T12:00:00Z");
      shifts.addPlan(MODULE, plan(1, "2026-03-10", day));

      assertThat(
              at("2026-03-10T15:00:00Z")
                  .planned(STATION, span("2026-03-10T05:00:00Z", "2026-03-11T05:00:00Z"))
                  .asList())
          .containsExactly(
              span("2026-03-10T11:00:00Z", "2026-03-10T14:00:00Z"),
              span("2026-03-10T14:15:00Z", "2026-03-10T15:00:00Z"));
    }

    @Test
    void leaves_the_days_before_the_first_plan_as_they_were() {
      firstFrame("2026-03-09T12:00:00Z");
      shifts.addPlan(MODULE, plan(1, "2026-03-10", day));

      assertThat(planned("2026-03-10T12:00:00Z"))
          .containsExactly(
              span("2026-03-09T12:00:00Z", "2026-03-10T05:00:00Z"),
              span("2026-03-10T11:00:00Z", "2026-03-10T12:00:00Z"));
    }

    @Test
    void does_not_begin_before_the_first_frame() {
      firstFrame("2026-03-10T12:00:00Z");
      shifts.addPlan(MODULE, plan(1, "2026-03-10", day));

      assertThat(planned("2026-03-10T13:00:00Z"))
          .containsExactly(span("2026-03-10T12:00:00Z", "2026-03-10T13:00:00Z"));
    }

    @Test
    void is_nothing_where_the_plan_puts_nobody() {
      firstFrame("2026-03-09T12:00:00Z");
      var idle = shift("DIA", "06:00-14:00", DAILY, Map.of(new WorkstationId(1), 0));
      shifts.addPlan(MODULE, plan(1, "2026-03-01", idle));

      assertThat(planned("2026-03-10T15:00:00Z")).isEmpty();
      var times = at("2026-03-10T15:00:00Z");
      assertThat(times.attended(times.calendar(MODULE), STATION, WEEK).isEmpty()).isFalse();
    }

    @Test
    void of_one_unbroken_shift_from_the_start_is_the_same_as_without_any() {
      // how the demo begins: at 07:17:42.123 by its clock, its first frame a moment later
      firstFrame("2026-03-10T12:17:42.323Z");
      var without = planned("2026-03-12T15:00:00Z");
      var start = LocalTime.of(7, 17);
      shifts.addPlan(MODULE, plan(1, "2026-03-10", Shift.unbroken("D", "D", start, start, DAILY)));

      assertThat(planned("2026-03-12T15:00:00Z")).isEqualTo(without);
    }
  }
}
