package io.cadencia.bootstrap.wiring;

import io.cadencia.application.port.in.plant.ListZonesUseCase.CameraZones;
import io.cadencia.application.port.in.plant.ListZonesUseCase.Zones;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.CadenciaConfig.CameraView;
import io.cadencia.bootstrap.config.ConfigVersions;
import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.ModuleId;

/** The zones of a configuration under the versions that cycles are marked with. */
final class ConfiguredZones {

  private ConfiguredZones() {}

  static Zones of(CadenciaConfig config) {
    return new Zones(
        ConfigVersions.configVersion(config),
        config.cameras().stream().map(view -> of(config, view)).toList());
  }

  private static CameraZones of(CadenciaConfig config, CameraView view) {
    return new CameraZones(
        new Camera(new CameraId(view.id()), new ModuleId(view.module()), view.name()),
        ConfigVersions.roiVersion(view),
        config.zonesOf(view));
  }
}
