package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.simulation.SimulatedLayout;
import io.cadencia.adapter.cv.simulation.SimulatedStation;
import io.cadencia.bootstrap.config.BackupConfig;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.CadenciaConfig.CameraView;
import io.cadencia.bootstrap.config.CadenciaConfig.Http;
import io.cadencia.bootstrap.config.CadenciaConfig.ModuleEntry;
import io.cadencia.bootstrap.config.CadenciaConfig.Plant;
import io.cadencia.bootstrap.config.CadenciaConfig.Station;
import io.cadencia.bootstrap.config.CadenciaConfig.Step;
import io.cadencia.bootstrap.config.CadenciaConfig.Vision;
import io.cadencia.bootstrap.config.CadenciaConfig.Zones;
import io.cadencia.bootstrap.config.RetentionConfig;
import io.cadencia.domain.zone.ZoneKind;
import java.time.ZoneId;
import java.util.List;

/** The configuration that goes with a simulated line. */
final class SimulatedPlant {

  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
  private static final double HOUR_MILLIS = 3_600_000;
  private static final double REACHABLE = 0.7;

  private SimulatedPlant() {}

  static CadenciaConfig of(SimulatedLayout layout) {
    var stations = layout.stations();
    var module =
        new ModuleEntry(
            1,
            "MODULO_1",
            "Módulo 1",
            targetPerHour(stations),
            stations.stream().map(SimulatedPlant::station).toList());
    var camera =
        new CameraView(
            1, "Cámara 1", 1, null, stations.stream().map(SimulatedPlant::zones).toList());
    return new CadenciaConfig(
        new Plant("demo", "box-1", BOGOTA),
        List.of(module),
        List.of(camera),
        Vision.DEFAULT,
        Http.DEFAULT,
        BackupConfig.DEFAULT,
        RetentionConfig.DEFAULT);
  }

  /** What the slowest station makes at an efficiency that a line of real people reaches. */
  private static double targetPerHour(List<SimulatedStation> stations) {
    long slowest =
        stations.stream().mapToLong(s -> s.operation().sam().toMillis()).max().orElseThrow();
    return Math.floor(REACHABLE * HOUR_MILLIS / slowest);
  }

  private static Station station(SimulatedStation station) {
    var operation = station.operation();
    return new Station(
        station.id().value(),
        station.code(),
        "Puesto " + station.id().value(),
        List.of(new Step(operation.name(), operation.machineCode(), operation.sam())));
  }

  private static Zones zones(SimulatedStation station) {
    var zones = station.zones();
    return new Zones(
        station.code(),
        zones.zone(ZoneKind.SEAT).orElseThrow(),
        zones.zone(ZoneKind.WORK).orElse(null),
        zones.zone(ZoneKind.PICK).orElse(null),
        zones.zone(ZoneKind.DROP).orElse(null));
  }
}
