package io.cadencia.application.service.detection;

import static io.cadencia.domain.cycle.TestCycles.PROVENANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.in.cycle.RecordCyclesUseCase;
import io.cadencia.domain.cycle.Confidence;
import io.cadencia.domain.cycle.Provenance;
import io.cadencia.domain.detection.CycleDetector;
import io.cadencia.domain.detection.CycleSignal;
import io.cadencia.domain.detection.CycleSignal.AbortReason;
import io.cadencia.domain.detection.CycleSignal.Aborted;
import io.cadencia.domain.detection.CycleSignal.Started;
import io.cadencia.domain.detection.Observation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import io.cadencia.domain.zone.ZoneLayout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ObserveWorkstationServiceTest {

  private static final WorkstationId STATION = new WorkstationId(1);
  private static final WorkstationId OTHER = new WorkstationId(2);
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final ZoneLayout ZONES = new ZoneLayout(List.of(seat(STATION, 0.5)));

  private static StationZones seat(WorkstationId station, double right) {
    return new StationZones(station, Map.of(ZoneKind.SEAT, Polygon.rectangle(0, 0, right, 1)));
  }

  private static Provenance with(ZoneLayout zones) {
    return PROVENANCE.withRoiVersion(zones.roiVersion());
  }

  private final List<RecordCyclesUseCase.Command> recorded = new ArrayList<>();
  private final ObserveWorkstationService service =
      new ObserveWorkstationService(ZONES, PROVENANCE, zones -> new StartsAtNoon(), recorded::add);

  /** Sees a pick in the frame of noon and gives it up at the end. */
  private static final class StartsAtNoon implements CycleDetector {

    @Override
    public List<CycleSignal> observe(Observation observation) {
      return observation.at().equals(NOON)
          ? List.of(new Started(NOON, new Confidence(0.9)))
          : List.of();
    }

    @Override
    public List<CycleSignal> finish(Instant at) {
      return List.of(new Aborted(at, AbortReason.RECORDING_ENDED));
    }
  }

  @Test
  void what_the_detector_tells_is_recorded_with_what_it_was_seen_with() {
    service.observe(STATION, Observation.lost(NOON));

    assertThat(recorded)
        .containsExactly(
            new RecordCyclesUseCase.Command(
                STATION, List.of(new Started(NOON, new Confidence(0.9))), with(ZONES)));
  }

  @Test
  void a_frame_that_tells_nothing_records_nothing() {
    service.observe(STATION, Observation.lost(NOON.plusSeconds(1)));

    assertThat(recorded).isEmpty();
  }

  @Test
  void the_end_is_recorded_too() {
    service.finish(STATION, NOON.plusSeconds(9));

    assertThat(recorded).hasSize(1);
    assertThat(recorded.get(0).signals())
        .containsExactly(new Aborted(NOON.plusSeconds(9), AbortReason.RECORDING_ENDED));
  }

  @Test
  void a_workstation_nobody_watches_is_a_mistake() {
    assertThatThrownBy(() -> service.observe(new WorkstationId(2), Observation.lost(NOON)))
        .hasMessageContaining("nobody watches workstation 2");
  }

  @Test
  @DisplayName("D-02 an open cycle of a workstation whose zones changed is given up")
  void a_workstation_whose_zones_changed_begins_anew() {
    var moved = new ZoneLayout(List.of(seat(STATION, 0.6)));
    service.observe(STATION, Observation.lost(NOON));
    service.changeZones(moved, NOON.plusSeconds(1));
    service.observe(STATION, Observation.lost(NOON));

    assertThat(recorded).hasSize(3);
    assertThat(recorded.get(1).signals())
        .containsExactly(new Aborted(NOON.plusSeconds(1), AbortReason.RECORDING_ENDED));
    assertThat(recorded.get(1).provenance()).isEqualTo(with(ZONES));
    assertThat(recorded.get(2).provenance()).isEqualTo(with(moved));
  }

  @Test
  @DisplayName("D-02 an open cycle of a workstation whose zones stayed goes on")
  void a_workstation_whose_zones_stayed_does_not_notice() {
    var more = new ZoneLayout(List.of(seat(STATION, 0.5), seat(OTHER, 0.1)));
    service.changeZones(more, NOON);
    assertThat(recorded).isEmpty();

    service.observe(OTHER, Observation.lost(NOON));
    service.changeZones(ZONES, NOON.plusSeconds(2));

    assertThat(recorded)
        .extracting(RecordCyclesUseCase.Command::workstation)
        .containsExactly(OTHER, OTHER);
    assertThatThrownBy(() -> service.observe(OTHER, Observation.lost(NOON)))
        .hasMessageContaining("nobody watches workstation 2");
  }
}
