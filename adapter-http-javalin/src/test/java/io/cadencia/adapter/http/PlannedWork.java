package io.cadencia.adapter.http;

import static io.cadencia.adapter.http.TestPlant.NOON;

import io.cadencia.application.port.in.audit.ReadAuditTrailUseCase;
import io.cadencia.application.port.in.losttime.ListStopsUseCase;
import io.cadencia.application.port.in.plant.ListZonesUseCase.CameraZones;
import io.cadencia.application.port.in.plant.ListZonesUseCase.Zones;
import io.cadencia.application.port.in.shift.ListShiftsUseCase;
import io.cadencia.application.port.in.shift.ListShiftsUseCase.ModuleShifts;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.audit.AuditEntry;
import io.cadencia.domain.detection.DetectorSettings;
import io.cadencia.domain.losttime.Classification;
import io.cadencia.domain.losttime.LostTime;
import io.cadencia.domain.losttime.LostTimeCatalogue;
import io.cadencia.domain.losttime.LostTimeCode;
import io.cadencia.domain.losttime.Stop;
import io.cadencia.domain.losttime.StopId;
import io.cadencia.domain.losttime.StopOrigin;
import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.Break;
import io.cadencia.domain.shift.Holiday;
import io.cadencia.domain.shift.Shift;
import io.cadencia.domain.shift.ShiftPlan;
import io.cadencia.domain.shift.ShiftSpan;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import io.cadencia.domain.zone.ZoneLayout;
import io.cadencia.domain.zone.ZonesVersion;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** When the test plant works, why it stood, where its cameras look and who changed what. */
final class PlannedWork {

  private static final LocalDate MONDAY = LocalDate.parse("2026-01-05");
  private static final TimeSpan DAY =
      new TimeSpan(NOON.minusSeconds(7 * 3600), NOON.plusSeconds(17 * 3600));

  private PlannedWork() {}

  /** Two minutes, a broken belt. */
  static Stop classifiedStop() {
    var said =
        new Classification(
            "C002", new ActorId("jefa@planta.example"), NOON.minusSeconds(60), "correa rota");
    return new Stop(
        new StopId(3),
        new WorkstationId(1),
        NOON.minusSeconds(600),
        NOON.minusSeconds(480),
        StopOrigin.AUTOMATIC,
        said);
  }

  /** Since half a minute. */
  private static Stop openStop() {
    return new Stop(
        new StopId(4),
        new WorkstationId(2),
        NOON.minusSeconds(30),
        null,
        StopOrigin.AUTOMATIC,
        null);
  }

  static ListStopsUseCase.Answer stops() {
    var range = new TimeSpan(DAY.from(), NOON);
    var stops = List.of(classifiedStop(), openStop());
    return new ListStopsUseCase.Answer(range, stops, LostTime.of(stops, range, NOON), NOON);
  }

  static List<LostTimeCode> codes() {
    return LostTimeCatalogue.STARTER.subList(1, 2);
  }

  static ListShiftsUseCase.Answer shifts() {
    var shift =
        new Shift(
            "DIA",
            "Turno de día",
            LocalTime.of(6, 0),
            LocalTime.of(14, 0),
            EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.MONDAY),
            List.of(new Break(LocalTime.of(9, 0), LocalTime.of(9, 15))),
            Map.of(new WorkstationId(2), 2));
    var worked = new TimeSpan(NOON.minusSeconds(3600), NOON.plusSeconds(7 * 3600));
    var beside = new TimeSpan(NOON.plusSeconds(8 * 3600), NOON.plusSeconds(9 * 3600));
    return new ListShiftsUseCase.Answer(
        DAY,
        List.of(
            new ModuleShifts(
                new ModuleId(1),
                List.of(new ShiftPlan(2, MONDAY, List.of(shift))),
                List.of(new ShiftSpan(MONDAY, "DIA", "Turno de día", worked)),
                List.of(new Holiday(MONDAY, "Reyes")),
                List.of(beside))));
  }

  static Zones zones() {
    var seat = Polygon.rectangle(0.1, 0.2, 0.4, 0.6);
    var drop = Polygon.rectangle(0.5, 0.2, 0.6, 0.6);
    var camera = new Camera(new CameraId(1), new ModuleId(1), "Cámara 1");
    var station =
        new StationZones(new WorkstationId(1), Map.of(ZoneKind.SEAT, seat, ZoneKind.DROP, drop));
    var layout = new ZoneLayout(List.of(station));
    var inForce =
        new ZonesVersion(
            camera.id(),
            3,
            NOON,
            new ActorId("ingeniera@planta.example"),
            ZonesVersion.Source.DRAWN,
            "la mesa se movió",
            layout);
    return new Zones(
        "config-1", DetectorSettings.DEFAULT, List.of(new CameraZones(camera, inForce)));
  }

  static ReadAuditTrailUseCase.Page trail() {
    var entry =
        new AuditEntry(
            7,
            NOON,
            "ingeniera@planta.example",
            "cycle_verified",
            "cycle",
            "47890",
            null,
            "{\"gt_verified_by\":null}",
            "{\"gt_verified_by\":\"ingeniera@planta.example\"}",
            "a".repeat(64),
            "b".repeat(64));
    return new ReadAuditTrailUseCase.Page(List.of(entry), 7, true);
  }
}
