package io.cadencia.application.service.plant;

import io.cadencia.application.port.in.plant.GetModuleUseCase;
import io.cadencia.application.port.in.plant.ListWorkstationsUseCase;
import io.cadencia.application.port.out.CameraConditions;
import io.cadencia.application.port.out.CameraConditions.Known;
import io.cadencia.application.port.out.CoverageLog;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Puts together a module, its workstations and its cameras. */
public final class GetModuleService implements GetModuleUseCase {

  private final PlantRepository plant;
  private final CoverageLog coverage;
  private final CameraConditions conditions;
  private final ListWorkstationsUseCase workstations;
  private final Clock clock;

  public GetModuleService(
      PlantRepository plant,
      CoverageLog coverage,
      CameraConditions conditions,
      ListWorkstationsUseCase workstations,
      Clock clock) {
    this.plant = plant;
    this.coverage = coverage;
    this.conditions = conditions;
    this.workstations = workstations;
    this.clock = clock;
  }

  @Override
  public ModuleDetail get(ModuleId id) {
    var module = plant.findModule(id).orElseThrow(() -> new ModuleNotFoundException(id));
    var all = plant.cameras();
    int capacity = capacity(all);
    var cameras =
        all.stream()
            .filter(camera -> camera.module().equals(id))
            .map(camera -> detail(camera, capacity))
            .toList();
    return new ModuleDetail(module, workstations.list(id), cameras);
  }

  /** Those that are watched are as many as there is room for, once one of them is suspended. */
  private int capacity(List<Camera> all) {
    var suspended = Set.copyOf(conditions.suspended());
    return (int) all.stream().filter(camera -> !suspended.contains(camera.id())).count();
  }

  private CameraDetail detail(Camera camera, int capacity) {
    var condition = conditions.find(camera.id()).map(Known::condition).orElse(null);
    var status = coverage.find(camera.id()).orElse(null);
    return new CameraDetail(
        camera,
        status,
        status != null && status.isOnline(clock.instant()),
        condition,
        conditions.findAim(camera.id()).orElse(null),
        conditions.findStream(camera.id()).orElse(null),
        conditions.findClock(camera.id()).orElse(null),
        condition != null && condition.isSuspended() ? capacity : null);
  }
}
