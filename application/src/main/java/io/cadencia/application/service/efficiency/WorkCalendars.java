package io.cadencia.application.service.efficiency;

import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.shift.WorkCalendar;

/** Tells when a module is to be worked. */
@FunctionalInterface
public interface WorkCalendars {

  WorkCalendar of(ModuleId module);
}
