package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.json.IntegrationStatusJson;
import io.cadencia.adapter.http.json.IntegrationStatusJson.ModuleRow;
import io.cadencia.adapter.http.json.IntegrationStatusJson.StationRow;
import io.cadencia.adapter.http.usecase.EfficiencyUseCases;
import io.cadencia.adapter.http.usecase.PlantUseCases;
import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.plant.GetModuleUseCase.CameraDetail;
import io.cadencia.application.port.in.plant.GetModuleUseCase.ModuleDetail;
import io.cadencia.application.port.in.plant.WorkstationDetail;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.line.Activity;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.plant.WorkstationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the state and the figures of today side by side, module by module. */
final class PlantStatus {

  private static final EfficiencyQuery TODAY = new EfficiencyQuery(null, null, Granularity.DAY);

  private final PlantUseCases plant;
  private final EfficiencyUseCases efficiency;

  PlantStatus(PlantUseCases plant, EfficiencyUseCases efficiency) {
    this.plant = plant;
    this.efficiency = efficiency;
  }

  IntegrationStatusJson now() {
    var modules = new ArrayList<ModuleRow>();
    var stations = new ArrayList<StationRow>();
    var activities = new ArrayList<Activity>();
    for (var module : plant.listModules().list()) {
      var detail = plant.getModule().get(module.id());
      var ofStations = activities(detail);
      var activity = Activity.of(ofStations.values());
      modules.add(ModuleRow.of(module, activity, figures(module)));
      stations.addAll(rows(detail, ofStations));
      activities.add(activity);
    }
    return IntegrationStatusJson.of(Activity.of(activities), modules, stations);
  }

  private Figures figures(SewingModule module) {
    return efficiency.ofModule().get(module.id(), TODAY).report().summary();
  }

  private List<StationRow> rows(ModuleDetail detail, Map<WorkstationId, Activity> activities) {
    var paces = paces(detail.module().id());
    return detail.workstations().stream()
        .map(WorkstationDetail::workstation)
        .map(
            station ->
                StationRow.of(
                    station,
                    activities.getOrDefault(station.id(), Activity.UNSEEN),
                    paces.get(station.id()),
                    efficiency.ofStation().get(station.id(), TODAY).report().summary()))
        .toList();
  }

  /** Of the stations that made a unit today. */
  private Map<WorkstationId, Double> paces(ModuleId module) {
    var paces = new HashMap<WorkstationId, Double>();
    for (var station : efficiency.line().get(module, TODAY).stations()) {
      var cycle = station.cycle();
      cycle.measuredPace().ifPresent(pace -> paces.put(cycle.workstation(), pace));
    }
    return paces;
  }

  private static Map<WorkstationId, Activity> activities(ModuleDetail detail) {
    var online =
        detail.cameras().stream()
            .filter(CameraDetail::online)
            .map(camera -> camera.camera().id())
            .collect(Collectors.toSet());
    return detail.workstations().stream()
        .collect(
            Collectors.toMap(
                station -> station.workstation().id(), station -> activity(station, online)));
  }

  private static Activity activity(WorkstationDetail station, Set<CameraId> online) {
    var camera = station.workstation().camera();
    boolean seen = camera != null && online.contains(camera);
    return Activity.of(seen, station.currentCycle() != null);
  }
}
