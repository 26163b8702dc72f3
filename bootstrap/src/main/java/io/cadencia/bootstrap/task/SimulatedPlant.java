package io.cadencia.bootstrap.task;

import static java.time.temporal.ChronoUnit.MINUTES;

import io.cadencia.adapter.cv.simulation.SimulatedLayout;
import io.cadencia.adapter.cv.simulation.SimulatedStation;
import io.cadencia.bootstrap.config.AccessConfig;
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
import io.cadencia.bootstrap.config.HealthConfig;
import io.cadencia.bootstrap.config.OpenDataConfig;
import io.cadencia.bootstrap.config.PicturesConfig;
import io.cadencia.bootstrap.config.RetentionConfig;
import io.cadencia.bootstrap.config.StopSettings;
import io.cadencia.bootstrap.config.WorkTime;
import io.cadencia.bootstrap.config.WorkTime.ShiftEntry;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.zone.ZoneKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The configuration that goes with a simulated line. */
final class SimulatedPlant {

  /** Its only module. */
  static final ModuleId MODULE = new ModuleId(1);

  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
  private static final double HOUR_MILLIS = 3_600_000;
  private static final double REACHABLE = 0.7;

  private SimulatedPlant() {}

  static CadenciaConfig of(SimulatedLayout layout) {
    var stations = layout.stations();
    var module =
        new ModuleEntry(
            MODULE.value(),
            "MODULO_1",
            "Módulo 1",
            targetPerHour(stations),
            stations.stream().map(SimulatedPlant::station).toList(),
            List.of());
    var camera =
        new CameraView(
            1,
            "Cámara 1",
            MODULE.value(),
            null,
            stations.stream().map(SimulatedPlant::zones).toList());
    return new CadenciaConfig(
        new Plant("demo", "box-1", BOGOTA),
        List.of(module),
        List.of(camera),
        WorkTime.DEFAULT,
        StopSettings.DEFAULT,
        Vision.DEFAULT,
        Http.DEFAULT,
        AccessConfig.DEFAULT,
        BackupConfig.DEFAULT,
        RetentionConfig.DEFAULT,
        HealthConfig.DEFAULT,
        PicturesConfig.DEFAULT,
        OpenDataConfig.DEFAULT);
  }

  /** The same plant, worked from the given instant on without a break, day and night. */
  static CadenciaConfig workedFrom(Instant start, CadenciaConfig plant) {
    var begins = LocalTime.ofInstant(start, plant.plant().timeZone()).truncatedTo(MINUTES);
    var days = EnumSet.allOf(DayOfWeek.class);
    var shift = new ShiftEntry("DEMO", "Demostración", begins, begins, days, List.of(), Map.of());
    return plant.withWorkTime(
        new WorkTime(LocalTime.MIDNIGHT, List.of(shift), List.of(), List.of()));
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
