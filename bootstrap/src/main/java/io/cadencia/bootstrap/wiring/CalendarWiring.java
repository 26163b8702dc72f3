package io.cadencia.bootstrap.wiring;

import io.cadencia.application.port.in.losttime.ClassifyStopUseCase;
import io.cadencia.application.port.in.losttime.DetectStopsUseCase;
import io.cadencia.application.port.in.losttime.ListLostTimeCodesUseCase;
import io.cadencia.application.port.in.losttime.ListStopsUseCase;
import io.cadencia.application.port.in.shift.DefineShiftsUseCase;
import io.cadencia.application.port.in.shift.DefineShiftsUseCase.Overtime;
import io.cadencia.application.port.in.shift.DefineShiftsUseCase.PlantHoliday;
import io.cadencia.application.port.in.shift.ListShiftsUseCase;
import io.cadencia.application.service.losttime.ClassifyStopService;
import io.cadencia.application.service.losttime.DefineLostTimeCodesService;
import io.cadencia.application.service.losttime.DetectStopsService;
import io.cadencia.application.service.losttime.ListLostTimeCodesService;
import io.cadencia.application.service.losttime.ListStopsService;
import io.cadencia.application.service.losttime.StationActivities;
import io.cadencia.application.service.shift.DefineShiftsService;
import io.cadencia.application.service.shift.ListShiftsService;
import io.cadencia.application.service.shift.PlannedTimes;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.CadenciaConfig.ModuleEntry;
import io.cadencia.bootstrap.config.WorkTime.HolidayEntry;
import io.cadencia.bootstrap.config.WorkTime.OvertimeEntry;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.shift.Holiday;
import io.cadencia.domain.time.TimeSpan;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds what has to do with shifts and stops. */
public final class CalendarWiring {

  private final Storage storage;
  private final CadenciaConfig config;
  private final Clock clock;

  public CalendarWiring(Storage storage, CadenciaConfig config, Clock clock) {
    this.storage = storage;
    this.config = config;
    this.clock = clock;
  }

  /** Makes the stored shifts and lost-time codes what the configuration says. */
  void define() {
    new DefineShiftsService(storage.shifts(), storage.unitOfWork(), config.productionDays(), clock)
        .define(shifts());
    new DefineLostTimeCodesService(storage.lostTimeCodes(), storage.unitOfWork())
        .define(config.stops().codes());
  }

  private DefineShiftsUseCase.Command shifts() {
    var times = config.workTime();
    return new DefineShiftsUseCase.Command(
        config.shifts(),
        times.holidays().stream().map(CalendarWiring::holiday).toList(),
        times.overtime().stream().flatMap(this::overtime).toList());
  }

  private static PlantHoliday holiday(HolidayEntry entry) {
    var module = entry.module() == null ? null : new ModuleId(entry.module());
    return new PlantHoliday(module, new Holiday(entry.day(), entry.name()));
  }

  private Stream<Overtime> overtime(OvertimeEntry entry) {
    var zone = config.plant().timeZone();
    var from = entry.from().atZone(zone).toInstant();
    var to = entry.to().atZone(zone).toInstant();
    return from.isBefore(to)
        ? modules(entry.module()).map(module -> new Overtime(module, new TimeSpan(from, to)))
        : Stream.empty(); // the clock is put forward over all of it
  }

  private Stream<ModuleId> modules(@Nullable Integer only) {
    return config.modules().stream()
        .map(ModuleEntry::id)
        .filter(id -> only == null || id.equals(only))
        .map(ModuleId::new);
  }

  /** Planned time of every workstation. */
  public PlannedTimes plannedTimes() {
    return new PlannedTimes(storage.shifts(), storage.coverage(), config.productionDays(), clock);
  }

  public DetectStopsUseCase detectStops() {
    var activities =
        new StationActivities(
            storage.plant(), storage.cycles(), storage.coverage(), plannedTimes(), clock);
    return new DetectStopsService(
        storage.plant(),
        storage.stops(),
        activities,
        config.stops().detection(),
        storage.unitOfWork());
  }

  public ClassifyStopUseCase classifyStop() {
    return new ClassifyStopService(
        storage.stops(), storage.lostTimeCodes(), storage.auditLog(), storage.unitOfWork(), clock);
  }

  public ListStopsUseCase listStops() {
    return new ListStopsService(storage.plant(), storage.stops(), config.productionDays(), clock);
  }

  public ListLostTimeCodesUseCase lostTimeCodes() {
    return new ListLostTimeCodesService(storage.lostTimeCodes());
  }

  public ListShiftsUseCase listShifts() {
    return new ListShiftsService(storage.plant(), storage.shifts(), config.productionDays(), clock);
  }
}
