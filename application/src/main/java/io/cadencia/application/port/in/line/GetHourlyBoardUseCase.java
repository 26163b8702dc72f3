package io.cadencia.application.port.in.line;

import io.cadencia.domain.plant.ModuleId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Computes the hourly board of a module for one production day, of today up to now. */
public interface GetHourlyBoardUseCase {

  /**
   * @param day the production day, or null for that of now
   * @throws io.cadencia.domain.plant.ModuleNotFoundException if there is none of that number
   * @throws io.cadencia.domain.efficiency.InvalidRangeException if the day has not begun yet
   */
  BoardView get(ModuleId module, @Nullable LocalDate day);
}
