package io.cadencia.adapter.http.json;

import io.cadencia.adapter.http.file.FrameStore;
import io.cadencia.application.port.in.plant.GetModuleUseCase.ModuleDetail;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module with its workstations in sequence and its cameras. */
public record ModuleDetailJson(
    int id,
    String code,
    String name,
    @Nullable Double targetPerHour,
    String timeZone,
    List<WorkstationJson> workstations,
    List<CameraJson> cameras) {

  public static ModuleDetailJson of(
      ModuleDetail detail, ZoneId zone, FrameStore frames, CycleView view) {
    var module = detail.module();
    return new ModuleDetailJson(
        module.id().value(),
        module.code(),
        module.name(),
        module.targetPerHour(),
        zone.getId(),
        detail.workstations().stream().map(station -> WorkstationJson.of(station, view)).toList(),
        detail.cameras().stream().map(camera -> CameraJson.of(camera, frames, view)).toList());
  }
}
