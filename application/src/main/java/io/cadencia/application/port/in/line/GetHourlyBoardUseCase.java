package io.cadencia.application.port.in.line;

import io.cadencia.domain.line.HourlyBoard;
import io.cadencia.domain.plant.ModuleId;
import java.time.LocalDate;

/** Computes the hourly board of a module for one production day, of today up to now. */
public interface GetHourlyBoardUseCase {

  /**
   * @throws io.cadencia.domain.plant.ModuleNotFoundException if there is none of that number
   * @throws io.cadencia.domain.efficiency.InvalidRangeException if the day has not begun yet
   */
  HourlyBoard get(ModuleId module, LocalDate day);
}
