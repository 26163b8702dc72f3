package io.cadencia.adapter.cv.accuracy;

import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.pipeline.CurrentZones;
import io.cadencia.adapter.cv.pipeline.VisionCycleFeed;
import io.cadencia.adapter.cv.search.PeopleSearch;
import io.cadencia.adapter.cv.search.SearchAtOnce;
import io.cadencia.adapter.cv.simulation.SewingLine;
import io.cadencia.adapter.cv.simulation.SimulatedCamera;
import io.cadencia.adapter.cv.simulation.SimulatedStation;
import io.cadencia.adapter.cv.source.FrameSource;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.application.port.in.detection.ObserveWorkstationUseCase;
import io.cadencia.domain.agreement.CycleSpan;
import io.cadencia.domain.detection.Observation;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.ZoneLayout;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the camera saw of each workstation in a scene, and the truth. Cheap to judge again and again
 * with other constants: nothing is drawn or searched any more.
 */
record Recording(
    Scene scene,
    List<SimulatedStation> stations,
    Map<WorkstationId, List<Observation>> seen,
    Map<WorkstationId, List<CycleSpan>> truth) {

  static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

  private static final Duration BETWEEN_SEARCHES = Duration.ofMillis(380);

  /** Draws a scene and looks at it as one camera on the wall does: people every 0.4 s. */
  static Recording of(Scene scene, PersonDetector people) {
    return of(scene, new SearchAtOnce(people, BETWEEN_SEARCHES, () -> 0));
  }

  /** Draws a scene and looks at it. */
  static Recording of(Scene scene, PeopleSearch search) {
    var line = new SewingLine(scene.settings());
    var stations = line.layout().stations();
    var seen = new HashMap<WorkstationId, List<Observation>>();
    var feed =
        new VisionCycleFeed(
            new CameraId(1),
            CurrentZones.fixed(
                new CameraId(1), stations.stream().map(SimulatedStation::zones).toList()),
            search,
            keeping(seen),
            heartbeat -> {},
            List.of());
    feed.run(new Losing(scene, SimulatedCamera.recording(line, START, scene.length())));
    return new Recording(scene, stations, seen, truth(line, scene));
  }

  Instant end() {
    return START.plus(scene.length());
  }

  private static ObserveWorkstationUseCase keeping(Map<WorkstationId, List<Observation>> seen) {
    return new ObserveWorkstationUseCase() {
      @Override
      public void observe(WorkstationId workstation, Observation observation) {
        seen.computeIfAbsent(workstation, id -> new ArrayList<>()).add(observation);
      }

      @Override
      public void finish(WorkstationId workstation, Instant at) {}

      @Override
      public void changeZones(ZoneLayout zones, Instant at) {}
    };
  }

  private static Map<WorkstationId, List<CycleSpan>> truth(SewingLine line, Scene scene) {
    var truth = new HashMap<WorkstationId, List<CycleSpan>>();
    for (var station : line.layout().stations()) {
      truth.put(
          station.id(),
          line.cyclesUntil(scene.length()).stream()
              .filter(cycle -> cycle.station().equals(station.code()))
              .map(cycle -> new CycleSpan(START.plus(cycle.start()), START.plus(cycle.end())))
              .toList());
    }
    return truth;
  }

  /** A camera whose frames get lost on the way. */
  private record Losing(Scene scene, FrameSource camera) implements FrameSource {

    @Override
    public Optional<VideoFrame> next() {
      var frame = camera.next();
      while (frame.isPresent() && scene.loses(frame.get().index())) {
        frame = camera.next();
      }
      return frame;
    }

    @Override
    public boolean isLive() {
      return false;
    }

    @Override
    public void close() {
      camera.close();
    }
  }
}
