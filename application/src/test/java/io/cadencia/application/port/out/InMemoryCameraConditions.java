package io.cadencia.application.port.out;

import io.cadencia.domain.coverage.CameraAim;
import io.cadencia.domain.coverage.CameraClock;
import io.cadencia.domain.coverage.CameraCondition;
import io.cadencia.domain.coverage.CameraStream;
import io.cadencia.domain.plant.CameraId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Conditions of cameras in maps. */
public final class InMemoryCameraConditions implements CameraConditions {

  private final Map<CameraId, Known> conditions = new ConcurrentHashMap<>();
  private final Map<CameraId, CameraAim> aims = new ConcurrentHashMap<>();
  private final Map<CameraId, CameraStream> streams = new ConcurrentHashMap<>();
  private final Map<CameraId, CameraClock> clocks = new ConcurrentHashMap<>();

  @Override
  public Optional<Known> find(CameraId camera) {
    return Optional.ofNullable(conditions.get(camera));
  }

  @Override
  public void save(Known known) {
    conditions.put(known.condition().camera(), known);
  }

  @Override
  public List<CameraId> suspended() {
    return conditions.values().stream()
        .map(Known::condition)
        .filter(CameraCondition::isSuspended)
        .map(CameraCondition::camera)
        .sorted(Comparator.comparing(CameraId::value))
        .toList();
  }

  @Override
  public Optional<CameraAim> findAim(CameraId camera) {
    return Optional.ofNullable(aims.get(camera));
  }

  @Override
  public List<CameraAim> aims() {
    return aims.values().stream()
        .sorted(Comparator.comparing(aim -> aim.camera().value()))
        .toList();
  }

  @Override
  public void saveAim(CameraAim aim) {
    aims.put(aim.camera(), aim);
  }

  @Override
  public Optional<CameraStream> findStream(CameraId camera) {
    return Optional.ofNullable(streams.get(camera));
  }

  @Override
  public void saveStream(CameraStream stream) {
    streams.put(stream.camera(), stream);
  }

  @Override
  public Optional<CameraClock> findClock(CameraId camera) {
    return Optional.ofNullable(clocks.get(camera));
  }

  @Override
  public List<CameraClock> clocks() {
    return clocks.values().stream()
        .sorted(Comparator.comparing(clock -> clock.camera().value()))
        .toList();
  }

  @Override
  public void saveClock(CameraClock clock) {
    clocks.put(clock.camera(), clock);
  }
}
