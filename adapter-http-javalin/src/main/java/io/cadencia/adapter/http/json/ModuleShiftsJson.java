package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.shift.ListShiftsUseCase.ModuleShifts;
import io.cadencia.domain.shift.Holiday;
import io.cadencia.domain.shift.ShiftSpan;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.util.List;

/** The plans of a module, and the shifts that come of them. Days are production days. */
public record ModuleShiftsJson(
    int moduleId,
    List<ShiftPlanJson> plans,
    List<OccurrenceJson> shifts,
    List<HolidayJson> holidays,
    List<SpanJson> overtime) {

  static ModuleShiftsJson of(ModuleShifts shifts) {
    return new ModuleShiftsJson(
        shifts.module().value(),
        shifts.plans().stream().map(ShiftPlanJson::of).toList(),
        shifts.shifts().stream().map(OccurrenceJson::of).toList(),
        shifts.holidays().stream().map(HolidayJson::of).toList(),
        shifts.overtime().stream().map(SpanJson::of).toList());
  }

  /** One shift of one day, breaks included. */
  public record OccurrenceJson(
      String day, String code, String name, Instant startTs, Instant endTs) {

    static OccurrenceJson of(ShiftSpan shift) {
      return new OccurrenceJson(
          shift.day().toString(),
          shift.code(),
          shift.name(),
          shift.span().from(),
          shift.span().to());
    }
  }

  /** A production day on which no shift begins. */
  public record HolidayJson(String day, String name) {

    static HolidayJson of(Holiday holiday) {
      return new HolidayJson(holiday.day().toString(), holiday.name());
    }
  }

  /** A span of time. */
  public record SpanJson(Instant startTs, Instant endTs) {

    static SpanJson of(TimeSpan span) {
      return new SpanJson(span.from(), span.to());
    }
  }
}
