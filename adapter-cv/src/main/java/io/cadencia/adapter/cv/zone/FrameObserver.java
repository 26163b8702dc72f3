package io.cadencia.adapter.cv.zone;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.domain.detection.Observation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.StationZones;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the frames of one camera into observations of its workstations. Used by one thread. */
public final class FrameObserver {

  private static final Duration LIGHT_DISTANCE = Duration.ofMillis(180);
  private static final double LIGHT_STEP = 0.03;

  private record Light(Instant at, float gain) {}

  private List<StationZones> zones;
  private final LightMeter light = new LightMeter();
  private final Deque<Light> lights = new ArrayDeque<>();
  private List<StationView> stations = List.of();
  private int columns;
  private int rows;
  private @Nullable VideoFrame last;
  private boolean moved;

  /**
   * @param zones the workstations in the picture, any number
   */
  public FrameObserver(List<StationZones> zones) {
    this.zones = List.copyOf(zones);
  }

  /** Whether the frame is the one before once more: the camera hangs, and it tells nothing new. */
  public boolean isFrozen(VideoFrame frame) {
    return last != null && Arrays.equals(last.bgr(), frame.bgr());
  }

  /**
   * What the frame says about each workstation.
   *
   * @param people everybody in the frame
   */
  public Map<WorkstationId, Observation> observe(VideoFrame frame, List<PersonBox> people) {
    boolean frozen = isFrozen(frame);
    last = frame;
    var observations = new LinkedHashMap<WorkstationId, Observation>();
    if (frozen) {
      moved = false;
      zones.forEach(z -> observations.put(z.workstation(), Observation.lost(frame.at())));
      return observations;
    }
    var map = BrightnessMap.of(frame);
    fitTo(map);
    float gain = light.gain(frame.at(), map);
    var trust =
        lightChanged(frame.at(), gain) ? Observation.Frame.LIGHT_CHANGE : Observation.Frame.USABLE;
    float factor = light.scale() / gain;
    for (var station : stations) {
      observations.put(
          station.workstation(),
          station.observe(frame.at(), trust, map, factor, people, frame.width(), frame.height()));
    }
    moved = trust == Observation.Frame.LIGHT_CHANGE || anyStationMoved();
    return observations;
  }

  /**
   * Whether the last frame differs in any zone, or in its light, from a fifth of a second before.
   */
  public boolean moved() {
    return moved;
  }

  private boolean anyStationMoved() {
    return stations.stream().anyMatch(StationView::moved);
  }

  /** Goes on with other zones; a workstation whose zones stay keeps what was seen of it. */
  public void change(List<StationZones> changed) {
    zones = List.copyOf(changed);
    if (columns > 0) {
      stations = zones.stream().map(this::keptOrNew).toList();
    }
  }

  private StationView keptOrNew(StationZones zone) {
    return stations.stream()
        .filter(view -> view.isOf(zone))
        .findFirst()
        .orElseGet(() -> new StationView(zone, columns, rows));
  }

  private void fitTo(BrightnessMap map) {
    if (columns != map.columns() || rows != map.rows()) {
      columns = map.columns();
      rows = map.rows();
      stations = zones.stream().map(zone -> new StationView(zone, columns, rows)).toList();
    }
  }

  /**
   * Compares with the light a fifth of a second ago, so that a slow dawn is none and a lamp is one
   * at any frame rate.
   */
  private boolean lightChanged(Instant at, float gain) {
    var bound = at.minus(LIGHT_DISTANCE);
    while (lights.size() > 1 && secondIsOld(bound)) {
      lights.removeFirst();
    }
    boolean changed =
        !lights.isEmpty() && Math.abs(Math.log(gain / lights.getFirst().gain())) > LIGHT_STEP;
    lights.addLast(new Light(at, gain));
    return changed;
  }

  private boolean secondIsOld(Instant bound) {
    var seen = lights.iterator();
    seen.next();
    return !seen.next().at().isAfter(bound);
  }
}
