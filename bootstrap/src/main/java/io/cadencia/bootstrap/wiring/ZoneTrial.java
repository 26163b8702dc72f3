package io.cadencia.bootstrap.wiring;

import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.pipeline.CurrentZones;
import io.cadencia.adapter.cv.pipeline.VisionCycleFeed;
import io.cadencia.adapter.cv.source.FrameSource;
import io.cadencia.application.port.in.cycle.RecordCyclesUseCase.Command;
import io.cadencia.application.service.detection.ObserveWorkstationService;
import io.cadencia.domain.agreement.CycleSpan;
import io.cadencia.domain.cycle.Provenance;
import io.cadencia.domain.detection.CycleSignal;
import io.cadencia.domain.detection.CycleSignal.Aborted;
import io.cadencia.domain.detection.CycleSignal.Completed;
import io.cadencia.domain.detection.CycleSignal.Started;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.ZoneLayout;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures a recording with any zones as a detector would, and keeps what it finds to itself. */
public final class ZoneTrial {

  private final Storage storage;
  private final PersonDetector people;

  /**
   * @param storage tells standard times, and is not written
   */
  public ZoneTrial(Storage storage, PersonDetector people) {
    this.storage = storage;
    this.people = people;
  }

  /** The units of each workstation that has any, in their order. */
  public Map<WorkstationId, List<CycleSpan>> run(
      CameraId camera, ZoneLayout zones, FrameSource recording) {
    var kept = new KeptUnits();
    var provenance = new Provenance(people.version(), people.modelSha256(), "", "");
    var detectors = new StationDetectors(storage.plant());
    new VisionCycleFeed(
            camera,
            CurrentZones.fixed(camera, zones),
            people,
            new ObserveWorkstationService(zones, provenance, detectors::of, kept::record),
            beat -> {},
            Duration.ZERO,
            List.of(),
            () -> 0)
        .run(recording);
    return kept.units;
  }

  /** Puts starts and ends together, in memory. */
  private static final class KeptUnits {

    private final Map<WorkstationId, List<CycleSpan>> units = new HashMap<>();
    private final Map<WorkstationId, Instant> open = new HashMap<>();

    void record(Command command) {
      command.signals().forEach(signal -> take(command.workstation(), signal));
    }

    private void take(WorkstationId station, CycleSignal signal) {
      if (signal instanceof Started started) {
        open.put(station, started.at());
      } else if (signal instanceof Completed completed) {
        var start = open.remove(station);
        units
            .computeIfAbsent(station, key -> new ArrayList<>())
            .add(new CycleSpan(start == null ? completed.at() : start, completed.at()));
      } else if (signal instanceof Aborted) {
        open.remove(station);
      }
    }
  }
}
