package io.cadencia.browser;

import io.cadencia.adapter.http.usecase.ZoneUseCases;
import io.cadencia.application.port.in.plant.ListZonesUseCase.CameraZones;
import io.cadencia.application.port.in.plant.ListZonesUseCase.Zones;
import io.cadencia.application.port.in.zone.ChangeZonesUseCase;
import io.cadencia.application.port.out.InMemoryAuditLog;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.application.port.out.InMemoryZoneVersions;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.application.service.zone.AdoptZonesService;
import io.cadencia.application.service.zone.ChangeZonesService;
import io.cadencia.application.service.zone.ListZoneVersionsService;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.detection.DetectorSettings;
import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.DrawnStation;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import io.cadencia.domain.zone.ZoneLayout;
import io.cadencia.domain.zone.ZonesVersion;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** The zones of one camera over two workstations, with the real rules behind them. */
final class SampleZones {

  static final CameraId CAMERA = new CameraId(1);

  private final Clock clock = Clock.fixed(SamplePlant.NOW, ZoneOffset.UTC);
  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryZoneVersions versions = new InMemoryZoneVersions();
  private final InMemoryAuditLog auditLog = new InMemoryAuditLog();
  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork(versions, auditLog);
  private final ChangeZonesUseCase change =
      new ChangeZonesService(versions, plant, auditLog, unitOfWork, clock);

  SampleZones() {
    TestPlants.lay(plant);
    var first = Polygon.rectangle(0.1, 0.2, 0.4, 0.6);
    var drop = Polygon.rectangle(0.3, 0.7, 0.4, 0.8);
    new AdoptZonesService(versions, plant, auditLog, unitOfWork, clock)
        .adopt(
            CAMERA,
            new ZoneLayout(
                List.of(
                    new StationZones(
                        new WorkstationId(1), Map.of(ZoneKind.SEAT, first, ZoneKind.DROP, drop)),
                    seat(2, 0.6))));
  }

  private static StationZones seat(int station, double left) {
    return new StationZones(
        new WorkstationId(station),
        Map.of(ZoneKind.SEAT, Polygon.rectangle(left, 0.2, left + 0.3, 0.6)));
  }

  ZonesVersion inForce() {
    return versions.inForce(CAMERA).orElseThrow();
  }

  Polygon zone(int station, ZoneKind kind) {
    return inForce().zones().stations().stream()
        .filter(zones -> zones.workstation().value() == station)
        .flatMap(zones -> zones.zone(kind).stream())
        .findFirst()
        .orElseThrow();
  }

  /** What a colleague does in the meantime. */
  void changeBySomebodyElse() {
    var zones = List.of(DrawnStation.of(seat(1, 0.1)), DrawnStation.of(seat(2, 0.5)));
    change.change(
        new ChangeZonesUseCase.Command(
            CAMERA, zones, inForce().number(), "otra", Actor.named("eva@planta.example")));
  }

  ZoneUseCases useCases() {
    return new ZoneUseCases(
        () ->
            new Zones(
                "config-1",
                DetectorSettings.DEFAULT,
                List.of(
                    new CameraZones(
                        new Camera(CAMERA, TestPlants.MODULES.get(0).id(), "Cámara 1"),
                        inForce()))),
        new ListZoneVersionsService(versions, plant),
        change);
  }
}
